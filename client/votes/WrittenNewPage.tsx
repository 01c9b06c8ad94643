import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Link } from 'react-aria-components'
import { noteTitle } from '../../shared/decisions/committeeItem.ts'
import { EscalationContext } from '../decisions/EscalationContext.tsx'
import { escalationQuery } from '../decisions/queries.ts'
import { groupQuery } from '../groups/queries.ts'
import { textIn, type Texts } from '../../shared/i18n/locale.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { Page } from '../ui/Page.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import styles from './VotePage.module.css'
import { TITLE_MAX, WrittenForm } from './WrittenForm.tsx'

/** Puts a motion or a choice to a committee in writing, or the answer to a note that waits for it. */
export function WrittenNewPage({ groupId, noteId }: { groupId: string; noteId: string | undefined }): ReactElement {
  const t = useTranslation('written')
  if (noteId !== undefined) return <AnswerInWriting groupId={groupId} noteId={noteId} />
  return (
    <Frame groupId={groupId} lead={t('lead')}>
      <WrittenForm groupId={groupId} title={{}} question={{}} escalationId={null} />
    </Frame>
  )
}

/** The note comes first: what is asked is read before it is put to anybody. */
function AnswerInWriting({ groupId, noteId }: { groupId: string; noteId: string }): ReactElement {
  const t = useTranslation('written')
  const locale = useLocale()
  const { escalation } = useSuspenseQuery(escalationQuery(noteId)).data
  const { note, number, decisionNumber, fromGroupName, fromGroupCode } = escalation
  const requested: Record<'fr' | 'nl', string> = { fr: note?.requestedFr ?? '', nl: note?.requestedNl ?? '' }
  const question: Texts = requested
  const group = textIn(fromGroupName, locale)?.text ?? fromGroupCode
  return (
    <Frame groupId={groupId} lead={t('onNote', { number, group })}>
      <EscalationContext escalation={escalation} />
      <div className={styles.note}>
        <WrittenForm
          groupId={groupId}
          title={noteTitle({ decisionNumber, itemTitle: {}, requested }, TITLE_MAX)}
          question={question}
          escalationId={noteId}
        />
      </div>
    </Frame>
  )
}

function Frame({
  groupId,
  lead,
  children,
}: {
  groupId: string
  lead: string
  children: ReactElement | ReactElement[]
}): ReactElement {
  const t = useTranslation('written')
  const { group } = useSuspenseQuery(groupQuery(groupId)).data
  return (
    <Page
      title={t('new')}
      width="read"
      above={
        <>
          <Link href={paths.group(groupId)}>
            <TextIn texts={group.name} fallback={group.code} />
          </Link>
          {' · '}
          <Link href={paths.written(groupId)}>{t('title')}</Link>
        </>
      }
      lead={lead}
    >
      {children}
    </Page>
  )
}
