/** What screen readers are told of what the person did, where the eye sees it happen. */
export const told = {
  sent: 'Meldingen er sendt.',
}
