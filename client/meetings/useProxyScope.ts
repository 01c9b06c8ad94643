import type { RollLine } from '../../shared/meetings/attendance.ts'
import { useTranslation } from '../i18n/useTranslation.ts'

/** What a proxy is for, where it is not for the whole meeting: ` · for item 5 only`. */
export function useProxyScope(
  item: { id: string; number: number } | undefined,
): (giver: Pick<RollLine, 'proxyItemId'>) => string {
  const t = useTranslation('roll')
  return ({ proxyItemId }) => {
    if (proxyItemId === null) return ''
    const words = proxyItemId === item?.id ? t('proxyForItem', { number: String(item.number) }) : t('proxyForOther')
    return ` · ${words}`
  }
}
