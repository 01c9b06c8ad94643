import { type ReactElement, useState } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import type { StandingCard } from './boardShape.ts'
import { useCardActs } from './useBoardActs.ts'

interface MergeDialogProps {
  boardId: string
  /** The cards to become one; empty while nothing is asked. */
  cards: readonly StandingCard[]
  onClose: (done: boolean) => void
}

/** Asks which of several cards stands for all of them; every original is kept under it. */
export function MergeDialog({ boardId, cards, onClose }: MergeDialogProps): ReactElement {
  const t = useTranslation('boards')
  const ui = useTranslation('ui')
  const { merge } = useCardActs(boardId)
  const [chosen, setChosen] = useState<string | null>(null)
  const into = cards.find(({ card }) => card.id === chosen) ?? cards[0]

  async function mergeAll(): Promise<void> {
    if (!into) return
    for (const { card } of cards) {
      if (card.id === into.card.id) continue
      const done = await merge.send({ cardId: card.id, into: into.card.id })
      if (!done) return
    }
    onClose(true)
  }

  return (
    <Dialog
      title={t('mergeTitle', { count: String(cards.length) })}
      isOpen={cards.length > 0}
      onOpenChange={() => {
        merge.forget()
        onClose(false)
      }}
      actions={(close) => (
        <>
          <Button variant="bare" onPress={close}>
            {ui('cancel')}
          </Button>
          <Button variant="primary" isPending={merge.pending} onPress={() => void mergeAll()}>
            {t('mergeNow')}
          </Button>
        </>
      )}
    >
      {() => (
        <>
          <RadioGroup
            label={t('mergeInto')}
            hint={t('mergeKeeps')}
            value={into?.card.id ?? null}
            onChange={setChosen}
            options={cards.map(({ card }) => ({ id: card.id, label: card.text, detail: card.lang.toUpperCase() }))}
          />
          <ProblemNotice problem={merge.problem} />
        </>
      )}
    </Dialog>
  )
}
