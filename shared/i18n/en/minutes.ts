/** The minutes, their blocks and the editor. */
export const minutes = {
  title: 'Minutes',
  kind: { decision: 'Decision', action: 'Action', need: 'Need' },
  editorLabel: 'Minutes of item {number}: {title}',
  placeholder: 'Write here, or type / for a decision, an action or a need.',
  language: 'Language of the passage',
  noLanguage: 'No language',
  addLanguage: 'Add the wording {language}',
  format: {
    heading: 'Heading',
    bold: 'Bold',
    italic: 'Italic',
    bulletList: 'Bulleted list',
    orderedList: 'Numbered list',
    link: 'Link',
    linkAddress: 'Address of the link',
    removeLink: 'Remove the link',
    toolbar: 'Formatting',
    undo: 'Undo',
    redo: 'Redo',
  },
  headings: {
    present: 'Present',
    represented: 'Represented',
    excused: 'Excused',
    absent: 'Absent',
  },
} as const
