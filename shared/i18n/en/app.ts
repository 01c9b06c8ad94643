/** The frame around every page: product, navigation, languages, appearance, account. */
export const app = {
  name: 'Relevé',
  tagline: 'From the working group’s talk to decisions, and from decisions to what became of them.',
  skipToContent: 'Skip to the content',
  mainNavigation: 'Main navigation',
  nav: {
    desk: 'My desk',
    groups: 'Groups',
    meetings: 'Meetings',
    agenda: 'Agenda',
    minutes: 'Minutes',
    register: 'Register',
    escalations: 'Escalations',
    committee: 'Steering committee',
    people: 'People',
    settings: 'Settings',
  },
  groupSwitch: 'Group',
  language: 'Language',
  languageName: { en: 'English', fr: 'Français', nl: 'Nederlands' },
  inLanguage: { en: 'in English', fr: 'in French', nl: 'in Dutch' },
  theme: { label: 'Appearance', system: 'As the device', light: 'Light', dark: 'Dark' },
  account: { label: 'Account of {name}', signedInAs: 'Signed in as', profile: 'My profile', signOut: 'Sign out' },
  demonstration: {
    label: 'Demonstration data',
    explanation: 'Sessions, votes and decisions are invented. Organisations and dated facts come from the source text.',
  },
  connection: {
    lost: 'No connection. What you see may be out of date; what you type is kept here.',
    back: 'Connected again. Everything is up to date.',
    notSent: 'No connection: nothing was sent. What you typed is kept; send it again.',
    signedOut: 'You are signed out. What you typed is kept on this page; sign in again in another tab.',
  },
  notFound: {
    title: 'This page is not here',
    explanation: 'It does not exist, or it is not open to you.',
    action: 'Go to my desk',
  },
  failed: {
    title: 'Something went wrong on our side',
    explanation: 'Nothing you saved is lost. Load the page again; if it happens again, quote reference {reference}.',
    explanationWithoutReference: 'Nothing you saved is lost. Load the page again.',
    action: 'Load again',
    notSent: 'Something went wrong on our side. Nothing was changed, and what you typed is kept: send it again.',
    notSentWithReference:
      'Something went wrong on our side. Nothing was changed, and what you typed is kept: send it again. If it fails again, quote reference {reference}.',
  },
} as const
