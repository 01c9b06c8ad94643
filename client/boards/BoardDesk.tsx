import { ArrowLeft, ArrowRight, MonitorUp, Settings2, Snowflake } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { phases, type Board, type BoardView, type Phase } from '../../shared/boards/board.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { usePerson } from '../people/usePerson.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import { Menu, MenuButton, MenuItem } from '../ui/Menu.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import styles from './BoardDesk.module.css'
import { FreezeDialog } from './FreezeDialog.tsx'
import { JoinCode } from './JoinCode.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { TimerControls } from './TimerControls.tsx'
import { useRunBoard } from './useBoardActs.ts'

/** Phases one moves to; freezing is an act of its own. */
const reachable: readonly Phase[] = phases.filter((phase) => phase !== 'frozen')

/** Everything whoever runs the board needs: on, back, anywhere, the time, the settings, the freeze. */
export function BoardDesk({ view }: { view: BoardView }): ReactElement {
  const t = useTranslation('boards')
  const { board, counts } = view
  const person = usePerson()
  const { takeOver } = useRunBoard(board.id)
  const [to, setTo] = useState<Phase | null>(null)
  const [isSetting, setSetting] = useState(false)
  const [isFreezing, setFreezing] = useState(false)
  const place = reachable.indexOf(board.phase)
  const before = reachable[place - 1]
  const next = nextPhase(board)
  const isOwn = board.runBy === person?.id
  return (
    <section className={styles.desk} aria-label={t('desk')}>
      <div className={styles.row}>
        {next ? (
          <Button variant="primary" icon={ArrowRight} onPress={() => setTo(next)}>
            {t('onTo', { phase: t(`phase.${next}`) })}
          </Button>
        ) : (
          <Button variant="primary" icon={Snowflake} onPress={() => setFreezing(true)}>
            {t('freeze')}
          </Button>
        )}
        {before && (
          <Button icon={ArrowLeft} onPress={() => setTo(before)}>
            {t('backTo', { phase: t(`phase.${before}`) })}
          </Button>
        )}
        <Menu label={t('otherPhase')} trigger={<MenuButton>{t('otherPhase')}</MenuButton>}>
          {reachable.map((phase) => (
            <MenuItem key={phase} onAction={() => setTo(phase)}>
              {phase === board.phase ? t('again', { phase: t(`phase.${phase}`) }) : t(`phase.${phase}`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
      <div className={styles.row}>
        <TimerControls key={board.phase} view={view} />
        <p className={styles.counts}>
          {t('cardCount', { cards: counts.cards, writers: counts.writers })}
          {(counts.room > 0 || counts.remote > 0) &&
            ` ${t('cardSplit', { room: String(counts.room), remote: String(counts.remote) })}`}
        </p>
        <Button small variant="bare" icon={Settings2} onPress={() => setSetting(true)}>
          {t('settings')}
        </Button>
        <LinkButton small variant="bare" icon={MonitorUp} href={paths.boardScreen(board.id)} target="_blank">
          {t('roomScreen')}
        </LinkButton>
        {!isOwn && (
          <Button small isPending={takeOver.pending} onPress={() => void takeOver.send(null)}>
            {t('takeOver')}
          </Button>
        )}
        {isOwn && <span className="meta">{t('youRun')}</span>}
      </div>
      {view.joinCode !== null && (
        <Disclosure
          key={board.phase}
          title={t('joinTitle')}
          defaultExpanded={board.phase === 'setup' || board.phase === 'collect'}
        >
          <JoinCode code={view.joinCode} />
        </Disclosure>
      )}
      <ProblemNotice problem={takeOver.problem} />
      <MoveDialog view={view} to={to} onClose={() => setTo(null)} />
      <FreezeDialog view={view} isOpen={isFreezing} onClose={() => setFreezing(false)} />
      <Dialog title={t('settings')} isOpen={isSetting} onOpenChange={setSetting}>
        {(close) => <SettingsForm view={view} onDone={close} />}
      </Dialog>
    </section>
  )
}

/** Where the plan goes on to, or without one the phase that follows. */
function nextPhase({ phase, plan }: Board): Phase | undefined {
  const after = reachable.slice(reachable.indexOf(phase) + 1)
  return after.find((one) => plan.some((step) => step.phase === one)) ?? after[0]
}
