/** The id of a participant's card on the group's page, and of its heading: where the picture and the list lead. */
export function participantElementId(participant: string): string {
  return `participant-${participant}`
}
