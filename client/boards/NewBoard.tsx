import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { LayoutGrid } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import type { BoardSettings } from '../../shared/boards/board.ts'
import type { PlanStep } from '../../shared/boards/methodCard.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { paths } from '../paths.ts'
import { keys } from '../queryKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { Select } from '../ui/Select.tsx'
import { filledTexts } from '../ui/TextsFields.tsx'
import { useMutate } from '../useMutate.ts'
import { methodCardsQuery } from './queries.ts'
import { type SettingsDraft, SettingsFields } from './SettingsFields.tsx'

const usual: BoardSettings = { anonymity: 'named', cardsEach: 3, dotsEach: 3, dotsPerTarget: 2, deputies: [] }

/** No method card is followed. */
const FRESH = 'fresh'

/** The steps of a method card, for a board that is held like the one it was made from. */
interface Plan {
  plan?: PlanStep[]
  methodCardId?: string
}

interface NewBoardProps {
  meetingId: string
  groupId: string
  itemId: string
}

/** Sets up a board under an agenda item and goes there. */
export function NewBoard({ meetingId, groupId, itemId }: NewBoardProps): ReactElement {
  const t = useTranslation('boards')
  return (
    <Dialog
      title={t('new')}
      trigger={
        <Button small icon={LayoutGrid}>
          {t('new')}
        </Button>
      }
    >
      {() => <NewBoardForm {...{ meetingId, groupId, itemId }} />}
    </Dialog>
  )
}

function NewBoardForm({ meetingId, groupId, itemId }: NewBoardProps): ReactElement {
  const t = useTranslation('boards')
  const router = useRouter()
  const { methodCards } = useQuery(methodCardsQuery).data ?? { methodCards: [] }
  const [methodCardId, setMethodCardId] = useState(FRESH)
  const [draft, setDraft] = useState<SettingsDraft>({ question: {}, settings: usual })
  const create = useMutate(
    (json: SettingsDraft & Plan & { itemId: string }, intent) =>
      api.meetings[':meetingId'].boards.$post({ param: { meetingId }, json }, intent),
    { refresh: [keys.meetings.boards(meetingId)] },
  )
  async function submit(): Promise<void> {
    const card = methodCards.find(({ id }) => id === methodCardId)
    const plan = card ? { plan: card.plan, methodCardId: card.id } : {}
    const made = await create.send({ ...draft, ...plan, question: filledTexts(draft.question), itemId })
    if (made) await router.navigate({ href: paths.board(made.boardId) })
  }
  function choose(id: string): void {
    setMethodCardId(id)
    const card = methodCards.find((one) => one.id === id)
    if (card) setDraft({ question: card.question, settings: { ...card.settings, deputies: [] } })
  }

  return (
    <Form problem={create.problem} onSubmit={() => void submit()} label={t('new')}>
      {methodCards.length > 0 && (
        <Select
          label={t('fromMethod')}
          value={methodCardId}
          onChange={choose}
          options={[
            { id: FRESH, label: t('fromNothing') },
            ...methodCards.map(({ id, title, groupCode, answers }) => ({
              id,
              label: `${title} (${groupCode})`,
              detail: answers.nextTime,
            })),
          ]}
        />
      )}
      <SettingsFields groupId={groupId} draft={draft} onChange={setDraft} bound={null} />
      <FormActions>
        <Button type="submit" variant="primary" isPending={create.pending}>
          {t('create')}
        </Button>
      </FormActions>
    </Form>
  )
}
