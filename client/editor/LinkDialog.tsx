import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { completeAddress } from '../../shared/documents/links.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { changeText } from './blockCommands.ts'

/** Asks for the address of a link and sets it on the words selected; without any, the address is written out. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useTranslation()
  const [typed, setTyped] = useState(() => currentAddress(editor))
  const [wasRefused, setWasRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const wasLinked = editor.isActive('link')

  // The text takes no focus while the dialog stands before it.
  function finish(change: () => void) {
    flushSync(onClose)
    change()
  }

  function submit() {
    const href = completeAddress(typed)
    if (href === null) {
      setWasRefused(true)
      return
    }
    finish(() => setLink(editor, href))
  }

  return (
    <Dialog
      title={t('minutes.format.link')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) finish(() => editor.view.focus())
      }}
      actions={() => (
        <>
          {wasLinked && (
            <Button
              onPress={() =>
                finish(() => changeText(editor, (chain) => chain.extendMarkRange('link').unsetMark('link')))
              }
            >
              {t('minutes.format.removeLink')}
            </Button>
          )}
          <Button variant="primary" onPress={submit}>
            {t('editor.setLink')}
          </Button>
        </>
      )}
    >
      {() => (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <TextField
            label={t('minutes.format.linkAddress')}
            hint={wasRefused ? t('editor.linkUnsafe') : undefined}
            isInvalid={wasRefused}
            value={typed}
            onChange={(next) => {
              setTyped(next)
              setWasRefused(false)
            }}
            type="text"
            inputMode="url"
            autoComplete="off"
            inputRef={field}
          />
        </form>
      )}
    </Dialog>
  )
}

function currentAddress(editor: Editor): string {
  const href: unknown = editor.getAttributes('link')['href']
  return typeof href === 'string' ? href : ''
}

function setLink(editor: Editor, href: string): void {
  const { empty } = editor.state.selection
  changeText(editor, (chain) => {
    if (editor.isActive('link')) return chain.extendMarkRange('link').setMark('link', { href })
    if (!empty) return chain.setMark('link', { href })
    return chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
  })
}
