import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { StateTag } from '../ui/StateTag.tsx'

/** The id of the button that puts the item in sight back on the agenda. */
export const PUT_BACK_ID = 'put-item-back'

export interface ItemActionsProps {
  status: 'current' | 'other' | 'removed'
  mayEdit: boolean
  /** Whether it is being decided just now: then it stays on the agenda. */
  isHeld: boolean
  isFirst: boolean
  isLast: boolean
  /** Makes it the item the meeting is at; undefined when that is not for this person, or not now. */
  onTakeUp: (() => void) | undefined
  isTakingUp: boolean
  onMove: (by: 1 | -1) => void
  onRemove: () => void
  onPutBack: () => void
}

/** What can be done with an item as a whole. */
export function ItemActions(props: ItemActionsProps): ReactElement {
  const { status, mayEdit, isHeld, isFirst, isLast, onTakeUp, isTakingUp, onMove, onRemove, onPutBack } = props
  const t = useTranslation('agenda')
  const ui = useTranslation('ui')
  if (status === 'removed')
    return mayEdit ? (
      <Button id={PUT_BACK_ID} onPress={onPutBack}>
        {t('putBack')}
      </Button>
    ) : (
      <></>
    )
  return (
    <>
      {status === 'current' && <StateTag tone="now">{t('current')}</StateTag>}
      {status === 'other' && onTakeUp && (
        <Button small variant="primary" onPress={onTakeUp} isPending={isTakingUp}>
          {t('makeCurrent')}
        </Button>
      )}
      {mayEdit && (
        <>
          <IconButton icon={ArrowUp} label={ui('moveUp')} isDisabled={isFirst} onPress={() => onMove(-1)} />
          <IconButton icon={ArrowDown} label={ui('moveDown')} isDisabled={isLast} onPress={() => onMove(1)} />
          {/* What the meeting is at stays on its agenda. */}
          {status !== 'current' && (
            <Menu
              label={t('itemActions')}
              placement="bottom end"
              trigger={<IconButton icon={Ellipsis} label={t('itemActions')} />}
            >
              <MenuItem
                icon={Trash2}
                onAction={onRemove}
                isDisabled={isHeld}
                {...(isHeld ? { detail: t('held') } : {})}
              >
                {t('remove')}
              </MenuItem>
            </Menu>
          )}
        </>
      )}
    </>
  )
}
