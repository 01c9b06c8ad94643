import { BookCheck } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { retrospectiveQuestions, type RetrospectiveQuestion } from '../../shared/boards/methodCard.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { keys } from '../queryKeys.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Form, FormActions } from '../ui/Form.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useMutate } from '../useMutate.ts'

type Answers = Record<RetrospectiveQuestion, string>
const unanswered: Answers = { worked: '', failed: '', nextTime: '' }

/** Keeps how this session was run, with three answers about it, so that any group can hold one like it. */
export function SaveMethod({ boardId }: { boardId: string }): ReactElement {
  const t = useTranslation('boards')
  const [title, setTitle] = useState('')
  const [answers, setAnswers] = useState(unanswered)
  const save = useMutate(
    (json: { title: string; answers: Answers }, intent) =>
      api.boards[':boardId']['method-card'].$post({ param: { boardId }, json }, intent),
    { refresh: [keys.methodCards] },
  )
  return (
    <Dialog title={t('saveMethod')} trigger={<Button icon={BookCheck}>{t('saveMethod')}</Button>}>
      {(close) => (
        <Form
          problem={save.problem}
          onSubmit={() =>
            void save.send({ title, answers }).then((made) => {
              if (!made) return
              announce(t('methodSaved'))
              close()
            })
          }
        >
          <p>{t('saveMethodLead')}</p>
          <TextField
            name="title"
            label={t('methodTitle')}
            value={title}
            onChange={setTitle}
            maxLength={200}
            isRequired
          />
          {retrospectiveQuestions.map((question) => (
            <TextArea
              key={question}
              name={`answers.${question}`}
              label={t(`retrospective.${question}`)}
              value={answers[question]}
              onChange={(text) => setAnswers({ ...answers, [question]: text })}
              rows={2}
              maxLength={2000}
              optional
            />
          ))}
          <FormActions>
            <Button type="submit" variant="primary" isPending={save.pending}>
              {t('saveMethodNow')}
            </Button>
          </FormActions>
        </Form>
      )}
    </Dialog>
  )
}
