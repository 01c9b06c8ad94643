/** The first page of an empty installation. */
export const setup = {
  title: 'Welcome to Relevé',
  lead: 'This installation is empty. Set up your organisation, or look around in a worked example first.',
  code: 'One-time code',
  codeHint: 'Printed in the terminal in which Relevé was started.',
  organisation: {
    title: 'Set up your organisation',
    lead: 'You become the first administrator: you create the groups, their seats, and invite people.',
    name: 'Your name',
    email: 'E-mail address',
    password: 'Password',
    action: 'Set up',
  },
  example: {
    title: 'Load the worked example',
    lead: 'A working group on internationalisation, its meeting of 12 December 2024 and the steering committee’s answers. Organisations and dated facts come from a source text; sessions, votes and decisions are invented.',
    action: 'Load the example',
    loading: 'Loading the example; this takes a few seconds…',
    loaded: 'The example is loaded. Choose whom to sign in as.',
  },
} as const
