import type { ReactElement } from 'react'
import type { MeetingState } from '../../shared/meetings/meeting.ts'
import { checkDissent } from '../../shared/votes/dissent.ts'
import type { Vote } from '../../shared/votes/vote.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { LanguageTag } from '../ui/LanguageTag.tsx'
import { lazyPart } from '../ui/lazyPart.tsx'
import styles from './Dissents.module.css'

const AnnexDissent = lazyPart(async () => (await import('./AnnexDissent.tsx')).AnnexDissent, null)

/** What those who voted against have annexed to a closed vote, as they gave it, and for those who may the way to annex theirs. */
export function Dissents({
  vote,
  meetingState,
}: {
  vote: Vote
  meetingState: MeetingState | null
}): ReactElement | null {
  const t = useTranslation('votes.dissent')
  const frame = { ...vote, meetingState }
  const open = vote.papers.filter((paper) => checkDissent(frame, paper) === null)
  if (open.length === 0 && vote.dissents.length === 0) return null
  return (
    <div className={styles.dissents}>
      {vote.dissents.length > 0 && (
        <>
          <h4 className={styles.heading}>{t('title')}</h4>
          <ul className={styles.list}>
            {vote.dissents.map(({ seatId, organisation, language, text }) => (
              <li key={seatId}>
                <p className={styles.who}>
                  {organisation} <LanguageTag locale={language} />
                </p>
                <blockquote lang={language} className="frozen">
                  {text}
                </blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
      {open.map((paper) => (
        <AnnexDissent key={paper.seatId} vote={vote} paper={paper} />
      ))}
    </div>
  )
}
