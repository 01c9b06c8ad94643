import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { Person } from '../../shared/people/person.ts'
import { api } from '../api.ts'
import { useTranslation } from '../i18n/useTranslation.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ProblemNotice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { StateTag } from '../ui/StateTag.tsx'
import { keys } from '../queryKeys.ts'
import { useMutate } from '../useMutate.ts'
import { InvitationLink, type MadeInvitation } from './InvitationLink.tsx'
import { InviteForm } from './InviteForm.tsx'
import styles from './PeoplePage.module.css'
import { peopleQuery } from './queries.ts'
import { usePerson } from './usePerson.ts'

/** Everyone with an account or an invitation, for those who fill seats; the place to invite and to make new links. */
export function PeoplePage(): ReactElement {
  const t = useTranslation('people')
  const { people } = useSuspenseQuery(peopleQuery).data
  const [made, setMade] = useState<MadeInvitation | null>(null)
  const [inviting, setInviting] = useState(false)
  const renewal = useMutate(
    (personId: string, intent) => api.people[':personId'].invitations.$post({ param: { personId } }, intent),
    { refresh: [keys.people] },
  )

  async function renew({ id, name }: Person): Promise<void> {
    const invitation = await renewal.send(id)
    if (invitation) setMade({ name, path: invitation.path, expiresAt: invitation.expiresAt })
  }

  function invited(invitation: MadeInvitation): void {
    setInviting(false)
    setMade(invitation)
  }

  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <Dialog
          title={t('invite.title')}
          trigger={<Button variant="primary">{t('invite.title')}</Button>}
          isOpen={inviting}
          onOpenChange={setInviting}
        >
          {() => <InviteForm onMade={invited} />}
        </Dialog>
      }
    >
      <ProblemNotice problem={renewal.problem} />
      {made && <InvitationLink made={made} />}
      <ul className={styles.people}>
        {people.map((person) => (
          <PersonLine key={person.id} person={person}>
            {!person.active && (
              <Button small aria-label={t('list.renewFor', { name: person.name })} onPress={() => void renew(person)}>
                {t('list.renew')}
              </Button>
            )}
          </PersonLine>
        ))}
      </ul>
    </Page>
  )
}

function PersonLine({ person, children }: { person: Person; children: ReactNode }): ReactElement {
  const t = useTranslation()
  const own = usePerson()?.id === person.id
  const notes = [person.administrator && t('people.administrator'), own && t('people.you')].filter(Boolean)
  return (
    <li className={styles.person}>
      <span className={styles.who}>
        <span className={styles.name}>{person.name}</span>
        {notes.length > 0 && <span className="meta"> ({notes.join(', ')})</span>}
        <span className={styles.email}>{person.email}</span>
      </span>
      <span className={styles.language}>{t(`app.languageName.${person.locale}`)}</span>
      <StateTag tone={person.active ? 'good' : 'ahead'}>
        {t(person.active ? 'people.list.active' : 'people.list.invited')}
      </StateTag>
      <span className={styles.act}>{children}</span>
    </li>
  )
}
