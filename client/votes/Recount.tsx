import { Download } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { canonicalJson } from '../../shared/canonicalJson.ts'
import { castingStateOf } from '../../shared/votes/castingVote.ts'
import { countVote } from '../../shared/votes/countVote.ts'
import type { PublishedBallot, Tally, Vote } from '../../shared/votes/vote.ts'
import { answersNeeded } from '../../shared/votes/isWritten.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './VoteResult.module.css'

interface RecountProps {
  vote: Vote
  ballots: readonly PublishedBallot[]
  tally: Tally
}

/** Counts the published votes again on this device, and offers the vote as a file to count elsewhere. */
export function Recount({ vote, ballots, tally }: RecountProps): ReactElement {
  const t = useTranslation('votes.recount')
  const [found, setFound] = useState<'same' | 'other' | null>(null)

  function count(): void {
    const { entitled, members } = tally
    const again = countVote(
      {
        rule: vote.rule,
        options: vote.options.length,
        casting: castingStateOf(vote),
        answersNeeded: answersNeeded(vote),
        entitled,
        members,
      },
      ballots.map(({ ballot }) => ballot),
    )
    const isSame = canonicalJson(again) === canonicalJson({ tally, outcome: vote.outcome })
    setFound(isSame ? 'same' : 'other')
    announce(t(isSame ? 'same' : 'other'))
  }

  return (
    <div className={styles.recount}>
      {found && <Notice tone={found === 'same' ? 'info' : 'refused'}>{t(found)}</Notice>}
      <div className={styles.acts}>
        <Button small onPress={count}>
          {t('act')}
        </Button>
        <LinkButton small icon={Download} href={`/api/votes/${vote.id}/export`} download={`vote-${vote.id}.json`}>
          {t('download')}
        </LinkButton>
      </div>
      <p className="meta">{t('hint')}</p>
    </div>
  )
}
