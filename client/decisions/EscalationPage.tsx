import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { type Escalation, type NoteSection, noteSections } from '../../shared/decisions/escalation.ts'
import { CollaborativeText } from '../documents/CollaborativeText.tsx'
import type { Connection } from '../documents/connection.ts'
import { ConnectionNotice } from '../documents/ConnectionNotice.tsx'
import { SavedBadge } from '../documents/SavedBadge.tsx'
import { useDocument } from '../documents/useDocument.ts'
import { peopleHere } from '../documents/presence.ts'
import { usePresence } from '../documents/usePresence.ts'
import { useSaved } from '../documents/useSaved.ts'
import { groupsQuery } from '../groups/queries.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { usePerson } from '../people/usePerson.ts'
import { Page } from '../ui/Page.tsx'
import { PersonMarks } from '../ui/PersonMark.tsx'
import { Plate } from '../ui/Plate.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { TextIn } from '../ui/TextIn.tsx'
import { Time } from '../ui/Time.tsx'
import { AnswerView, useAnswerAnnounced } from './AnswerView.tsx'
import styles from './EscalationPage.module.css'
import { FrozenNote } from './FrozenNote.tsx'
import { MissingSections } from './MissingSections.tsx'
import { NoteLayout } from './NoteLayout.tsx'
import { decisionQuery, escalationQuery } from './queries.ts'
import { PutInWriting } from './PutInWriting.tsx'
import { ScheduleMenu } from './ScheduleMenu.tsx'
import { SubmitNote } from './SubmitNote.tsx'
import { escalationTone } from './tones.ts'
import { useMissingSections } from './useMissingSections.ts'

const NOTE_SECTION_MAX = 8_000

/** A note to the committee: written together while it is a draft, frozen once submitted, then with its answer. */
export function EscalationPage({ escalationId }: { escalationId: string }) {
  const t = useTranslation('escalations')
  const { escalation } = useSuspenseQuery(escalationQuery(escalationId)).data
  const { number, state, decisionId, decisionNumber, fromGroupName, fromGroupCode, documentId, note, submittedAt } =
    escalation
  const groups = useQuery(groupsQuery).data?.groups
  const actionsIn = (groupId: string) => groups?.find(({ id }) => id === groupId)?.actions ?? []
  const mayDecide = actionsIn(escalation.toGroupId).includes('escalation.decide')
  const answer = useQuery(decisionQuery(decisionId)).data?.decision.answer ?? null
  const answered = answer?.escalationNumber === number ? answer : null
  useAnswerAnnounced(decisionNumber, answered)

  return (
    <Page
      title={t('noteNumber', { number })}
      heading={
        <span className={styles.title}>
          {t('note')} <Plate number={number} size="large" />
        </span>
      }
      above={
        <>
          <TextIn texts={fromGroupName} fallback={fromGroupCode} /> ·{' '}
          <Link href={paths.decision(decisionId)}>{t('aboutDecision', { number: decisionNumber })}</Link>
        </>
      }
      lead={
        <span className={styles.state}>
          <StateTag tone={escalationTone[state]}>{t(`state.${state}`)}</StateTag>
          {submittedAt !== null && (
            <span className="meta">
              {t('submittedOn')} <Time iso={submittedAt} shape="date" />
            </span>
          )}
          {escalation.meetingId !== null && (
            <Link href={paths.meeting(escalation.meetingId, escalation.itemId ?? undefined)} className={styles.meeting}>
              {t('openMeeting')}
            </Link>
          )}
          {escalation.state === 'inWriting' && escalation.voteId !== null && (
            <Link href={paths.vote(escalation.voteId)} className={styles.meeting}>
              {t('openWritten')}
            </Link>
          )}
        </span>
      }
    >
      {answered && (
        <div className={styles.answer}>
          <AnswerView answer={answered} />
        </div>
      )}
      {note ? (
        <>
          <FrozenNote note={note} />
          {mayDecide && state === 'submitted' && (
            <div className={styles.bar}>
              <span className={styles.complete}>
                {t('waitingSince')} {submittedAt !== null && <Time iso={submittedAt} shape="date" />}
              </span>
              <ScheduleMenu escalation={escalation} variant="primary" />
              {actionsIn(escalation.toGroupId).includes('vote.openWritten') && <PutInWriting escalation={escalation} />}
            </div>
          )}
        </>
      ) : (
        documentId !== null && (
          <Draft
            escalation={escalation}
            documentId={documentId}
            mayWrite={actionsIn(escalation.fromGroupId).includes('escalation.draft')}
          />
        )
      )}
    </Page>
  )
}

interface DraftProps {
  escalation: Escalation
  documentId: string
  mayWrite: boolean
}

function Draft({ escalation, documentId, mayWrite }: DraftProps) {
  const t = useTranslation('escalations')
  const connection = useDocument(documentId)
  const self = usePerson()?.id
  const others = peopleHere(usePresence(connection)).filter(({ user, isLost }) => user.personId !== self && !isLost)
  if (!connection) return <Skeleton lines={6} />
  return (
    <>
      <ConnectionNotice connection={connection} />
      <p className={styles.intro}>{mayWrite ? t('draftExplained') : t('draftReadOnly')}</p>
      <WrittenNote connection={connection} escalation={escalation} mayWrite={mayWrite}>
        <PersonMarks
          label={t('alsoHere')}
          people={others.map(({ user: { personId, name, hue } }) => ({ id: personId, name, hue }))}
        />
      </WrittenNote>
    </>
  )
}

interface WrittenNoteProps {
  connection: Connection
  escalation: Escalation
  mayWrite: boolean
  children: ReactNode
}

const languageOf: Partial<Record<NoteSection, 'fr' | 'nl'>> = { requestedFr: 'fr', requestedNl: 'nl' }

function WrittenNote({ connection, escalation, mayWrite, children }: WrittenNoteProps) {
  const t = useTranslation('escalations')
  const missing = useMissingSections(connection.doc)
  const { level, hasArrived } = useSaved(connection)
  const fields = noteSections.map((section) => [
    section,
    <CollaborativeText
      key={section}
      connection={connection}
      text={connection.doc.getText(section)}
      label={t(`section.${section}`)}
      lang={languageOf[section]}
      multiline
      maxLength={NOTE_SECTION_MAX}
      placeholder={t('writeHere')}
      readOnly={!mayWrite}
      className={styles.field}
    />,
  ])
  return (
    <>
      <NoteLayout
        sections={Object.fromEntries(fields) as Record<NoteSection, ReactNode>}
        missing={hasArrived ? missing : []}
        withHints
      />
      <div className={styles.bar}>
        <span className={styles.complete}>{hasArrived && <MissingSections missing={missing} />}</span>
        <span className={styles.facts}>
          {children}
          <SavedBadge connection={connection} readOnly={!mayWrite} />
        </span>
        {mayWrite && <SubmitNote escalation={escalation} isSaved={level === 'saved'} />}
      </div>
    </>
  )
}
