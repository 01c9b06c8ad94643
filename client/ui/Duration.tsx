import { useFormat } from '../i18n/useFormat.ts'

/** Whole minutes, as `45 min` or `2 h 30`. */
export function Duration({ minutes }: { minutes: number }) {
  const format = useFormat()
  return <time dateTime={`PT${minutes}M`}>{format.duration(minutes)}</time>
}
