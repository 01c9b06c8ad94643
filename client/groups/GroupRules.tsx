import { type ReactElement, useState } from 'react'
import type { RulesSheet } from '../../shared/groups/rulesSheet.ts'
import { useFormat } from '../i18n/useFormat.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Section } from '../ui/Page.tsx'
import { RulesForm } from './RulesForm.tsx'
import { RulesInWords } from './RulesInWords.tsx'

export interface GroupRulesProps {
  groupId: string
  sheet: { version: number; rules: RulesSheet; adoptedAt: string }
  mayManage: boolean
}

/** The rules a group meets and decides by, in words; changeable by those who manage it. */
export function GroupRules({ groupId, sheet, mayManage }: GroupRulesProps): ReactElement {
  const t = useTranslation('groups.rules')
  const format = useFormat()
  // The form keeps the sheet it was opened on: if a colleague adopts another meanwhile, the server says so.
  const [changing, setChanging] = useState<typeof sheet | null>(null)
  const button = <Button onPress={() => setChanging(sheet)}>{t('change')}</Button>
  return (
    <Section title={t('title')} actions={mayManage && button}>
      <p className="meta">
        {t('version', { version: String(sheet.version), date: format.instant(sheet.adoptedAt, 'date') })}
      </p>
      <RulesInWords rules={sheet.rules} />
      <Dialog title={t('change')} isOpen={changing !== null} onOpenChange={() => setChanging(null)}>
        {(close) => changing && <RulesForm groupId={groupId} sheet={changing} onDone={close} />}
      </Dialog>
    </Section>
  )
}
