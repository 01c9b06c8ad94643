import type { Connection } from '../documents/connection.ts'
import { useSaved } from '../documents/useSaved.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Editor, type EditorProps } from './Editor.tsx'
import styles from './Editor.module.css'

export interface ItemMinutesProps extends Omit<EditorProps, 'connection'> {
  connection: Connection | undefined
}

/** The minutes of one agenda item; a skeleton in their place until the document has arrived. */
export function ItemMinutes({ connection, ...props }: ItemMinutesProps) {
  const { hasArrived } = useSaved(connection)
  if (connection === undefined || !hasArrived) {
    return (
      <div className={styles.waiting}>
        <Skeleton lines={3} />
      </div>
    )
  }
  return <Editor connection={connection} {...props} />
}
