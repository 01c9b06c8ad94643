import { useMemo } from 'react'
import { type Locale, locales } from '../../shared/i18n/locale.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import type { BlockCommand } from './blockCommands.ts'
import type { BlockWords } from './blockDecorations.ts'

/** The words an editor draws by itself, in the person's language. */
export interface EditorWords {
  blocks: BlockWords
  commands: Record<BlockCommand, string>
}

/** The words an editor draws by itself; the same object until the language changes. */
export function useEditorWords(): EditorWords {
  const t = useTranslation()
  return useMemo(() => {
    const unwritten = locales.map((locale) => [
      locale,
      t('editor.unwritten', { language: t(`app.inLanguage.${locale}`) }),
    ])
    return {
      blocks: {
        kinds: {
          decision: t('minutes.kind.decision'),
          action: t('minutes.kind.action'),
          need: t('minutes.kind.need'),
        },
        result: t('editor.result'),
        unwritten: Object.fromEntries(unwritten) as Record<Locale, string>,
      },
      commands: {
        decision: t('minutes.kind.decision'),
        action: t('minutes.kind.action'),
        need: t('minutes.kind.need'),
        heading: t('minutes.format.heading'),
        subheading: t('editor.subheading'),
        bulletList: t('minutes.format.bulletList'),
        orderedList: t('minutes.format.orderedList'),
        plain: t('editor.plain'),
      },
    }
  }, [t])
}
