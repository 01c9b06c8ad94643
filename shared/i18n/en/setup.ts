/** The first page of an empty installation. */
export const setup = {
  title: 'Welcome to Relevé',
  lead: 'This installation is empty. Set up your organisation, or look around in a worked example first.',
  organisation: {
    title: 'Set up your organisation',
    lead: 'You become the first administrator. The one-time code is printed in the terminal in which Relevé was started.',
    code: 'One-time code',
    codeHint: 'From the terminal of the server.',
    name: 'Your name',
    email: 'E-mail address',
    password: 'Password',
    action: 'Set up',
  },
  example: {
    title: 'Load the worked example',
    lead: 'A working group on internationalisation, its meeting of 12 December 2024 and the steering committee’s answers. Organisations and dated facts come from a source text; sessions, votes and decisions are invented.',
    action: 'Load the example',
    loading: 'Loading the example…',
  },
} as const
