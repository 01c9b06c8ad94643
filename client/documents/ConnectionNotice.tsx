import { closeCode, type CloseCode } from '../../shared/documents/protocol.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Connection } from './connection.ts'
import { useSaved } from './useSaved.ts'

type Reason = 'session' | 'rights' | 'unknown' | 'readOnly' | 'tooLarge' | 'other'

const reasons: Partial<Record<CloseCode, Reason>> = {
  [closeCode.sessionRequired]: 'session',
  [closeCode.rightsMissing]: 'rights',
  [closeCode.unknownDocument]: 'unknown',
  [closeCode.readOnly]: 'readOnly',
  [closeCode.tooLarge]: 'tooLarge',
}

/** Why the server has closed a document for good, what is kept, and what to do; nothing while all is well. */
export function ConnectionNotice({ connection }: { connection: Connection | undefined }) {
  const t = useTranslation()
  const { link, waiting } = useSaved(connection)
  if (connection === undefined || link.kind !== 'refused') return null
  const reason = reasons[link.code as CloseCode] ?? 'other'
  const mayHelp = reason === 'session' || reason === 'rights'
  return (
    <Notice
      tone="refused"
      title={t(`documents.refused.${reason}`)}
      action={
        mayHelp ? (
          <Button small onPress={connection.retry}>
            {t('ui.retry')}
          </Button>
        ) : (
          <Button small onPress={() => location.reload()}>
            {t('app.failed.action')}
          </Button>
        )
      }
    >
      {waiting > 0 ? t('documents.keptHere') : t('documents.nothingLost')}
    </Notice>
  )
}
