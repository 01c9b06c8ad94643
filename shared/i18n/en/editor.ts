/** The editor of the minutes: its menu, its toolbar and what it says about blocks. */
export const editor = {
  insert: 'Insert or turn into',
  subheading: 'Subheading',
  plain: 'Plain text',
  hint: {
    decision: 'Can be entered in the register',
    action: 'Somebody will do it',
    need: 'Somebody lacks it',
    heading: 'Opens a part',
    subheading: 'Opens a smaller part',
    bulletList: 'In any order',
    orderedList: 'In this order',
    plain: 'No decision, action or need',
  },
  result: 'Result',
  block: 'Decision ({languages})',
  unwritten: 'Write the wording {language} here.',
  carets: 'Colleagues’ cursors',
  linkUnsafe: 'Only addresses of the web (https://…), of e-mail and of telephones can be linked.',
  setLink: 'Set the link',
} as const
