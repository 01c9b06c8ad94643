import type { ReactElement } from 'react'
import { phases, type Phase } from '../../shared/boards/board.ts'
import { isAtOrAfter } from '../../shared/boards/phases.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Menu, MenuButton, MenuItem } from '../ui/Menu.tsx'
import { classes } from '../ui/classes.ts'
import styles from './PhaseLine.module.css'

interface PhaseLineProps {
  /** Where the board is. */
  current: Phase
  /** What this person looks at. */
  shown: Phase
  onLook: (phase: Phase) => void
}

/** The way of a board: what lies behind, where it is, what comes. Pressing a phase that was reached looks back at it. */
export function PhaseLine({ current, shown, onLook }: PhaseLineProps): ReactElement {
  const t = useTranslation('boards')
  const reached = (phase: Phase) => current !== phase && isAtOrAfter(current, phase)
  return (
    <nav aria-label={t('way')} className={styles.line}>
      <ol className={styles.phases}>
        {phases.map((phase) => (
          <li
            key={phase}
            className={classes(styles.step, phase === current && styles.now, reached(phase) && styles.done)}
          >
            {phase === current || reached(phase) ? (
              <button
                type="button"
                className={styles.look}
                aria-current={phase === current ? 'step' : undefined}
                aria-pressed={phase === shown}
                onClick={() => onLook(phase)}
              >
                {t(`phase.${phase}`)}
              </button>
            ) : (
              <span className={styles.ahead}>{t(`phase.${phase}`)}</span>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.short}>
        <p>
          {t('phaseOf', { place: String(phases.indexOf(current) + 1), of: String(phases.length) })}{' '}
          <strong>{t(`phase.${current}`)}</strong>
        </p>
        {phases.indexOf(current) > 0 && (
          <Menu label={t('lookBack')} trigger={<MenuButton>{t('lookBack')}</MenuButton>}>
            {phases.filter(reached).map((phase) => (
              <MenuItem key={phase} onAction={() => onLook(phase)}>
                {t(`phase.${phase}`)}
              </MenuItem>
            ))}
          </Menu>
        )}
      </div>
    </nav>
  )
}
