import type { Connection } from '../documents/connection.ts'
import { useStanding } from '../documents/useSaved.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { EditorProps } from './Editor.tsx'
import styles from './Editor.module.css'

const waiting = (
  <div className={styles.waiting}>
    <Skeleton lines={3} />
  </div>
)
const Editor = lazyPart(async () => (await import('./Editor.tsx')).Editor, waiting)

export interface ItemMinutesProps extends Omit<EditorProps, 'connection'> {
  connection: Connection | undefined
}

/** The minutes of one agenda item; a skeleton in their place until the document and the editor have arrived. */
export function ItemMinutes({ connection, ...props }: ItemMinutesProps) {
  const { hasArrived } = useStanding(connection)
  return connection === undefined || !hasArrived ? waiting : <Editor connection={connection} {...props} />
}
