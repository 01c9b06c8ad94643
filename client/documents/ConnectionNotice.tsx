import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { closingOf } from './closeReasons.ts'
import type { Connection } from './connection.ts'
import { retryDocument } from './openDocuments.ts'
import { useSaved } from './useSaved.ts'

/** Why the server has closed a document for good, what is kept, and what to do; nothing while all is well. */
export function ConnectionNotice({ connection }: { connection: Connection | undefined }) {
  const t = useTranslation()
  const { link, waiting } = useSaved(connection)
  if (connection === undefined || link.kind !== 'refused') return null
  const { reason, aftermath } = closingOf(link.code)
  const whatIsUnsent = aftermath === 'keep' ? 'keptHere' : 'shownForCopying'
  return (
    <Notice
      tone="refused"
      title={t(`documents.refused.${reason}`)}
      action={
        aftermath === 'reload' ? (
          <Button small onPress={() => location.reload()}>
            {t('app.failed.action')}
          </Button>
        ) : (
          <Button small onPress={() => retryDocument(connection.documentId)}>
            {t('ui.retry')}
          </Button>
        )
      }
    >
      {waiting > 0 ? t(`documents.${whatIsUnsent}`) : t('documents.nothingLost')}
    </Notice>
  )
}
