import { type ReactElement, useState } from 'react'
import { checkEnd, moveTo, type Move } from '../../shared/consent/checkRound.ts'
import {
  type ConsentEnd,
  type ConsentRound,
  type ConsentStep,
  consentEnds,
  wordingOf,
} from '../../shared/consent/round.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import styles from './Consent.module.css'
import { useRoundActs } from './useRoundActs.ts'
import { WordingFields } from './WordingFields.tsx'

interface RunRoundProps {
  round: ConsentRound
  languages: readonly Locale[]
}

/** For who runs the round: change the wording at its step, move on, end it. Only what the rules allow now is offered. */
export function RunRound({ round, languages }: RunRoundProps): ReactElement {
  const ends = consentEnds.filter((end) => checkEnd(round, end, round.mayEscalate) === null)
  return (
    <footer className={styles.run}>
      {round.step === 'amend' && <AmendForm key={round.wordings.length} round={round} languages={languages} />}
      <div className={styles.acts}>
        <Moves round={round} />
        {ends.map((end) => (
          <EndRound key={end} round={round} end={end} />
        ))}
        <StopRound round={round} />
      </div>
    </footer>
  )
}

function AmendForm({ round, languages }: RunRoundProps): ReactElement {
  const t = useTranslation('consent')
  const { amend } = useRoundActs(round)
  const [texts, setTexts] = useState(wordingOf(round).texts)
  return (
    <Form problem={amend.problem} onSubmit={() => void amend.send(texts)} label={t('amend')}>
      <WordingFields texts={texts} languages={languages} onTexts={setTexts} />
      <p className="meta">{t('amendHint')}</p>
      <FormActions>
        <Button type="submit" isPending={amend.pending}>
          {t('amend')}
        </Button>
      </FormActions>
    </Form>
  )
}

function Moves({ round }: { round: ConsentRound }): ReactElement {
  const t = useTranslation('consent')
  const { step } = useRoundActs(round)
  const offered = (['next', 'again', 'back'] as const).flatMap((move) => {
    const to = moveTo(round, move)
    return 'code' in to ? [] : [{ move, to: to.step }]
  })
  const words = (move: Move, to: ConsentStep) => {
    if (move === 'again') return t('again')
    return move === 'next' ? t('next', { step: t(`step.${to}`) }) : t('back', { step: t(`step.${to}`) })
  }
  return (
    <>
      {offered.map(({ move, to }) => (
        <Button
          key={move}
          variant={move === 'next' ? 'primary' : move === 'back' ? 'bare' : 'quiet'}
          isPending={step.pending}
          onPress={() => void step.send(move)}
        >
          {words(move, to)}
        </Button>
      ))}
      <ProblemNotice problem={step.problem} />
    </>
  )
}

function EndRound({ round, end: outcome }: { round: ConsentRound; end: ConsentEnd }): ReactElement {
  const t = useTranslation('consent')
  const ui = useTranslation('ui')
  const { end } = useRoundActs(round)
  return (
    <Dialog
      title={t(`endAsk.${outcome}`)}
      role="alertdialog"
      trigger={<Button variant={outcome === 'consented' ? 'primary' : 'quiet'}>{t(`end.${outcome}`)}</Button>}
      onOpenChange={end.forget}
      actions={(shut) => (
        <>
          <Button onPress={shut}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            isPending={end.pending}
            onPress={() => void end.send(outcome).then((done) => done && shut())}
          >
            {t(`end.${outcome}`)}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <p>{t('endMeans')}</p>
          <ProblemNotice problem={end.problem} />
        </>
      )}
    </Dialog>
  )
}

function StopRound({ round }: { round: ConsentRound }): ReactElement {
  const t = useTranslation('consent')
  const ui = useTranslation('ui')
  const { stop } = useRoundActs(round)
  const [reason, setReason] = useState('')
  return (
    <Dialog title={t('stopAsk')} trigger={<Button variant="bare">{t('stop')}</Button>} onOpenChange={stop.forget}>
      {(shut) => (
        <Form problem={stop.problem} onSubmit={() => void stop.send(reason).then((done) => done && shut())}>
          <p>{t('stopMeans')}</p>
          <TextArea
            name="reason"
            label={t('stopReason')}
            value={reason}
            onChange={setReason}
            isRequired
            maxLength={2000}
          />
          <FormActions>
            <Button variant="danger" type="submit" isPending={stop.pending}>
              {t('stop')}
            </Button>
            <Button onPress={shut}>{ui('cancel')}</Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
