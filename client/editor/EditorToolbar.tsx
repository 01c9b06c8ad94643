import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Redo2,
  TextCursor,
  Undo2,
} from 'lucide-react'
import { type ReactNode, type Ref } from 'react'
import { Group, Separator, ToggleButton, Toolbar } from 'react-aria-components'
import { type BlockKind, blockKinds } from '../../shared/documents/passages.ts'
import type { Locale } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { changeText, runBlockCommand } from './blockCommands.ts'
import { setCaretsShown, useCaretsShown } from './caretsShown.ts'
import styles from './EditorToolbar.module.css'
import { LanguageMenu } from './LanguageMenu.tsx'
import { readSelection, type SelectionState } from './selectionState.ts'

export interface EditorToolbarProps {
  editor: Editor
  /** The language newly marked text is taken to be in. */
  lang: Locale
  frozenBlocks: ReadonlySet<string>
  onLink: () => void
  ref?: Ref<HTMLDivElement>
}

/** What can be done with the text at the cursor. Arrow keys move inside; Alt-F10 in the text leads here. */
export function EditorToolbar({ editor, lang, frozenBlocks, onLink, ref }: EditorToolbarProps) {
  const t = useTranslation('minutes')
  const e = useTranslation('editor')
  const caretsShown = useCaretsShown()
  const state = useEditorState({ editor, selector: ({ editor: current }) => readSelection(current, frozenBlocks) })
  const run = (command: Parameters<typeof runBlockCommand>[1]) => runBlockCommand(editor, command, lang)
  const markAs = (kind: BlockKind) => run(state.kind === kind ? 'plain' : kind)
  return (
    <Toolbar aria-label={t('format.toolbar')} className={styles.toolbar} ref={ref}>
      <Group className={styles.group}>
        {blockKinds.map((kind) => (
          <ToggleButton
            key={kind}
            className={styles.word}
            isSelected={state.kind === kind}
            isDisabled={!state.canMark}
            onChange={() => markAs(kind)}
          >
            {t(`kind.${kind}`)}
          </ToggleButton>
        ))}
      </Group>
      <Separator orientation="vertical" className={styles.separator} />
      <Group className={styles.group}>
        <Toggle
          icon={Bold}
          label={t('format.bold')}
          isOn={state.bold}
          onPress={() => changeText(editor, (chain) => chain.toggleBold())}
        />
        <Toggle
          icon={Italic}
          label={t('format.italic')}
          isOn={state.italic}
          onPress={() => changeText(editor, (chain) => chain.toggleItalic())}
        />
        <Toggle icon={LinkIcon} label={t('format.link')} isOn={state.link !== null} onPress={onLink} />
      </Group>
      <Separator orientation="vertical" className={styles.separator} />
      <Group className={styles.group}>
        <HeadingToggle icon={Heading2} level={2} label={t('format.heading')} {...{ state, run }} />
        <HeadingToggle icon={Heading3} level={3} label={e('subheading')} {...{ state, run }} />
        <Toggle icon={List} label={t('format.bulletList')} isOn={state.bulletList} onPress={() => run('bulletList')} />
        <Toggle
          icon={ListOrdered}
          label={t('format.orderedList')}
          isOn={state.orderedList}
          onPress={() => run('orderedList')}
        />
      </Group>
      <Separator orientation="vertical" className={styles.separator} />
      <Group className={styles.group}>
        <IconButton
          icon={Undo2}
          label={t('format.undo')}
          isDisabled={!state.canUndo}
          onPress={() => changeText(editor, (chain) => chain.undo())}
        />
        <IconButton
          icon={Redo2}
          label={t('format.redo')}
          isDisabled={!state.canRedo}
          onPress={() => changeText(editor, (chain) => chain.redo())}
        />
      </Group>
      <Separator orientation="vertical" className={styles.separator} />
      <Group className={styles.group}>
        <LanguageMenu editor={editor} lang={state.lang} mayBeNone={state.kind === null} />
        <Toggle icon={TextCursor} label={e('carets')} isOn={caretsShown} onPress={() => setCaretsShown(!caretsShown)} />
      </Group>
    </Toolbar>
  )
}

interface ToggleProps {
  icon: LucideIcon
  label: string
  isOn: boolean
  isDisabled?: boolean
  onPress: () => void
}

function Toggle({ icon: Icon, label, isOn, isDisabled = false, onPress }: ToggleProps): ReactNode {
  return (
    <Tooltip text={label}>
      <ToggleButton
        className={styles.icon}
        aria-label={label}
        isSelected={isOn}
        isDisabled={isDisabled}
        onChange={onPress}
      >
        <Icon aria-hidden />
      </ToggleButton>
    </Tooltip>
  )
}

interface HeadingToggleProps {
  icon: LucideIcon
  label: string
  level: 2 | 3
  state: SelectionState
  run: (command: 'heading' | 'subheading' | 'plain') => void
}

function HeadingToggle({ level, state, run, ...look }: HeadingToggleProps): ReactNode {
  const isOn = state.heading === level
  const command = level === 2 ? 'heading' : 'subheading'
  return <Toggle {...look} isOn={isOn} isDisabled={!state.canHead} onPress={() => run(isOn ? 'plain' : command)} />
}
