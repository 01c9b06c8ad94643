import type { ReactElement } from 'react'
import type { OpenSecrecy, VoteRule } from '../../shared/votes/vote.ts'
import { isSecret } from '../../shared/votes/checkSecrecy.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Checkbox } from '../ui/Checkbox.tsx'

interface SecrecyFieldProps {
  rule: VoteRule
  /** What the group's rules say of votes that are not secret. */
  byRules: OpenSecrecy
  asked: boolean
  onAsk: (asked: boolean) => void
}

/** Whether the vote is held in secret, and what is said of it after the close. */
export function SecrecyField({ rule, byRules, asked, onAsk }: SecrecyFieldProps): ReactElement {
  const t = useTranslation('votes')
  const always = isSecret(rule, false)
  const secrecy = isSecret(rule, asked) ? 'secret' : byRules
  return (
    <div>
      {always ? (
        <p className="meta">{t('secret.always')}</p>
      ) : (
        <Checkbox isSelected={asked} onChange={onAsk}>
          {t('secret.ask')}
        </Checkbox>
      )}
      <p className="meta">
        <strong>{t(`secrecy.${secrecy}`)}</strong> {t(`secrecyExplained.${secrecy}`)}
        {secrecy === 'secret' ? ` ${t('secret.promise')} ${t('secret.unanimous')}` : ''}
        {always || asked ? '' : ` ${t('secret.askHint')}`}
      </p>
    </div>
  )
}
