import type { ReactElement } from 'react'
import type { BoardView, Phase } from '../../shared/boards/board.ts'
import type { Connection } from '../documents/connection.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { AuthorPromise } from './AuthorPromise.tsx'
import type { BoardShape } from './boardShape.ts'
import { CardWall } from './CardWall.tsx'
import { DotsForm } from './DotsForm.tsx'
import { FrozenBoard } from './FrozenBoard.tsx'
import { GroupBoard } from './GroupBoard.tsx'
import { Matrix } from './Matrix.tsx'
import { PlaceView } from './PlaceView.tsx'
import { Results } from './Results.tsx'
import { SettingsForm } from './SettingsForm.tsx'
import { Synthesis } from './Synthesis.tsx'
import { WriteCards } from './WriteCards.tsx'

interface PhaseViewProps {
  /** The phase looked at, which may be behind the board’s own. */
  phase: Phase
  view: BoardView
  connection: Connection | undefined
  shape: BoardShape
  startsWriting: boolean
}

/** The one task of a phase. What the board does not allow now can be looked at, and not done. */
export function PhaseView({ phase, view, connection, shape, startsWriting }: PhaseViewProps): ReactElement {
  const t = useTranslation('boards')
  switch (phase) {
    case 'setup':
      return view.may.run && view.board.phase === 'setup' ? (
        <SettingsForm key={view.board.version} view={view} />
      ) : (
        <>
          <AuthorPromise view={view} />
          <EmptyState>{t('waitForStart')}</EmptyState>
        </>
      )
    case 'collect':
      return <WriteCards view={view} startsWriting={startsWriting} />
    case 'reveal':
    case 'clarify':
      return <CardWall view={view} shape={shape} />
    case 'group':
    case 'name':
      return <GroupBoard view={view} connection={connection} shape={shape} inAll={phase === 'name'} />
    case 'vote':
      return view.board.phase === 'vote' ? <DotsForm view={view} /> : <Results view={view} />
    case 'results':
      return <Results view={view} />
    case 'discuss':
      return (
        <>
          {view.ratings !== null && view.ratings.length > 0 && <Matrix view={view} />}
          <Synthesis view={view} connection={connection} shape={shape} withText={false} />
        </>
      )
    case 'place':
      return <PlaceView view={view} />
    case 'synthesise':
      return <Synthesis view={view} connection={connection} shape={shape} withText />
    case 'frozen':
      return <FrozenBoard view={view} shape={shape} />
  }
}
