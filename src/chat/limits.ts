/**
 * Discord's ceilings, as documented for API v10 (resources/message, interactions, components reference). Lengths are
 * counted here in UTF-16 units, the stricter of the two readings, since the documentation does not say which it means.
 */
export const LIMITS = {
  content: 2000,
  embeds: 10,
  embedTotal: 6000,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  rows: 5,
  buttonsPerRow: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectPlaceholder: 150,
  optionText: 100,
  choices: 25,
  choiceText: 100,
  files: 10,
  fileBytes: 10 * 1024 * 1024,
  alt: 1024,
  modalTitle: 45,
  modalRows: 5,
  modalLabel: 45,
  textInput: 4000,
  textInputPlaceholder: 100,
  nonce: 25,
} as const
