import { MailPlus } from 'lucide-react'
import type { ReactElement } from 'react'
import type { Escalation } from '../../shared/decisions/escalation.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { LinkButton } from '../ui/LinkButton.tsx'

/** Leads from a note that waits to the form that puts its answer in writing, for a committee that does not meet soon. */
export function PutInWriting({ escalation: { id, toGroupId } }: { escalation: Escalation }): ReactElement {
  const t = useTranslation('escalations')
  return (
    <LinkButton icon={MailPlus} href={paths.writtenNew(toGroupId, id)}>
      {t('putInWriting')}
    </LinkButton>
  )
}
