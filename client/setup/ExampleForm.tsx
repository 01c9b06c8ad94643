import { type ReactElement, useState } from 'react'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { useMutate } from '../useMutate.ts'
import { CodeField } from './CodeField.tsx'

/** Loads the worked example; nobody is signed in by it. */
export function ExampleForm({ onDone }: { onDone: () => Promise<void> }): ReactElement {
  const t = useTranslation('setup.example')
  const [code, setCode] = useState('')
  const load = useMutate((json: { code: string }, intent) => api.setup.example.$post({ json }, intent))

  async function submit(): Promise<void> {
    announce(t('loading'))
    if (await load.send({ code: code.trim() })) await onDone()
  }

  return (
    <Form problem={load.problem} onSubmit={() => void submit()} label={t('title')}>
      <CodeField value={code} onChange={setCode} />
      <FormActions>
        <Button type="submit" isPending={load.pending}>
          {t('action')}
        </Button>
        {load.pending && <span className="meta">{t('loading')}</span>}
      </FormActions>
    </Form>
  )
}
