import { useQuery } from '@tanstack/react-query'
import { Handshake } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Link } from 'react-aria-components'
import type { Theme } from '../../shared/boards/arrangement.ts'
import type { BoardView } from '../../shared/boards/board.ts'
import type { ConsentState } from '../../shared/consent/round.ts'
import { textIn, type Texts } from '../../shared/i18n/locale.ts'
import { api } from '../api.ts'
import { meetingConsentQuery } from '../consent/queries.ts'
import { useLocale } from '../i18n/LanguageProvider.tsx'
import { useTranslation } from '../i18n/useTranslation.ts'
import { meetingQuery } from '../meetings/queries.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { StateTag, type StateTone } from '../ui/StateTag.tsx'
import { filledTexts, TextsFields } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import styles from './Synthesis.module.css'

const tones: Record<ConsentState, StateTone> = {
  running: 'now',
  consented: 'good',
  toVote: 'ahead',
  postponed: 'ended',
  escalated: 'ahead',
  stopped: 'ended',
}

/** The consent rounds asked for a theme and what came of them; for officers in an open meeting, the way to ask. See RULES.md B68. */
export function ThemeConsent({ view, theme }: { view: BoardView; theme: Theme }): ReactElement | null {
  const t = useTranslation('boards.consent')
  const consent = useTranslation('consent')
  const locale = useLocale()
  const { board, may, consents } = view
  const meeting = useQuery(meetingQuery(board.meetingId)).data
  const rounds = useQuery(meetingConsentQuery(board.meetingId)).data?.rounds ?? []
  const asked = consents
    .filter(({ themeId }) => themeId === theme.id)
    .flatMap(({ roundId }) => rounds.filter(({ id }) => id === roundId))
  const isRunning = rounds.some((round) => round.itemId === board.itemId && round.state === 'running')
  const mayAsk = may.run && !isRunning && meeting?.meeting.state === 'open' && meeting.actions.includes('consent.run')
  if (asked.length === 0 && !mayAsk) return null
  return (
    <div className={styles.verbs}>
      {asked.map((round) => (
        <p key={round.id} className={styles.consent} data-consent={round.state}>
          <StateTag tone={tones[round.state]}>{consent(`state.${round.state}`)}</StateTag>
          {textIn(round.result, locale)?.text}
          <Link href={paths.meeting(round.meetingId, round.itemId)}>{t('toRound')}</Link>
        </p>
      ))}
      {mayAsk && <AskConsent boardId={board.id} meetingId={board.meetingId} theme={theme} />}
    </div>
  )
}

interface AskConsentProps {
  boardId: string
  meetingId: string
  theme: Theme
}

function AskConsent({ boardId, meetingId, theme }: AskConsentProps): ReactElement {
  const t = useTranslation('boards')
  const locale = useLocale()
  const name = textIn(theme.name, locale)?.text ?? t('unnamed')
  return (
    <Dialog
      title={t('consent.askFor', { theme: name })}
      trigger={
        <Button small icon={Handshake} aria-label={t('consent.askFor', { theme: name })}>
          {t('consent.ask')}
        </Button>
      }
    >
      {(close) => <AskForm {...{ boardId, meetingId, theme }} onDone={close} />}
    </Dialog>
  )
}

function AskForm({ boardId, meetingId, theme, onDone }: AskConsentProps & { onDone: () => void }): ReactElement {
  const t = useTranslation('boards.consent')
  const ui = useTranslation('ui')
  const [texts, setTexts] = useState<Texts>({ ...theme.name, ...filledTexts(theme.synthesis) })
  const ask = useMutate(
    (wording: Texts, intent) =>
      api.boards[':boardId'].consent.$post({ param: { boardId }, json: { themeId: theme.id, texts: wording } }, intent),
    { refresh: [keys.boards.one(boardId), keys.meetings.consent(meetingId)] },
  )
  return (
    <Form
      problem={ask.problem}
      label={t('ask')}
      onSubmit={() => void ask.send(filledTexts(texts)).then((done) => done && onDone())}
    >
      <p>{t('means')}</p>
      <TextsFields
        name="texts"
        labelFor={(language) => t('wordingIn', { language })}
        value={texts}
        onChange={setTexts}
        missing={t('wordingMissing')}
        maxLength={2000}
        multiline
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={ask.pending}>
          {t('ask')}
        </Button>
        <Button onPress={onDone}>{ui('cancel')}</Button>
      </FormActions>
    </Form>
  )
}
