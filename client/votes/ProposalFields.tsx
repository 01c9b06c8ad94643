import type { ReactElement } from 'react'
import type { Texts } from '../../shared/i18n/locale.ts'
import { type Proposal, proposals } from '../../shared/votes/motion.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextArea } from '../ui/TextArea.tsx'

interface ProposalFieldsProps {
  proposal: Proposal
  onProposal: (proposal: Proposal) => void
  amendment: Texts
  onAmendment: (amendment: Texts) => void
}

/** What a committee answers a working group with if the vote adopts it, and the amended wording where there is one. */
export function ProposalFields({ proposal, onProposal, amendment, onAmendment }: ProposalFieldsProps): ReactElement {
  const t = useTranslation('votes')
  const words = useTranslation('escalations')
  const inLanguage = useTranslation('app.inLanguage')
  return (
    <>
      <RadioGroup
        label={words('proposal')}
        hint={t(proposal === 'endorsed' ? 'rejectedMeans' : 'staysOpen')}
        value={proposal}
        onChange={onProposal}
        options={proposals.map((id) => ({ id, label: words(`outcome.${id}`) }))}
      />
      {proposal === 'endorsedWithAmendments' &&
        (['fr', 'nl'] as const).map((language) => (
          <TextArea
            key={language}
            name={`amendment.${language}`}
            label={t('amendmentIn', { language: inLanguage(language) })}
            lang={language}
            maxLength={2000}
            value={amendment[language] ?? ''}
            onChange={(text) => onAmendment({ ...amendment, [language]: text })}
          />
        ))}
    </>
  )
}
