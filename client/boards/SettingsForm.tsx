import { type ReactElement, useState } from 'react'
import type { BoardView } from '../../shared/boards/board.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { filledTexts } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import { type SettingsDraft, SettingsFields } from './SettingsFields.tsx'

/** Changes the question and the settings of a board. */
export function SettingsForm({ view, onDone }: { view: BoardView; onDone?: () => void }): ReactElement {
  const t = useTranslation('boards')
  const { board } = view
  const [draft, setDraft] = useState<SettingsDraft>({ question: board.question, settings: board.settings })
  const save = useMutate(
    (json: SettingsDraft & { version: number }, intent) =>
      api.boards[':boardId'].settings.$post({ param: { boardId: board.id }, json }, intent),
    { refresh: [keys.boards.one(board.id), keys.meetings.boards(board.meetingId)] },
  )
  async function submit(): Promise<void> {
    const { question, settings } = draft
    const saved = await save.send({ question: filledTexts(question), settings, version: board.version })
    if (saved) onDone?.()
  }
  return (
    <Form problem={save.problem} onSubmit={() => void submit()} label={t('settings')}>
      <SettingsFields
        groupId={board.groupId}
        draft={draft}
        onChange={setDraft}
        bound={
          board.phase === 'setup' && board.revealedAt === null && view.counts.cards === 0
            ? null
            : board.settings.anonymity
        }
      />
      <FormActions>
        <Button type="submit" variant="primary" isPending={save.pending}>
          {t('save')}
        </Button>
      </FormActions>
    </Form>
  )
}
