import type { AREA, NOTES, NotesRoomName, OVERVIEW, RoomName } from '@ansvarsgruppe/plan-model'

/** The declaration a room follows, as a type. */
export type DeclarationOf<Name extends RoomName> = Name extends 'overview'
  ? typeof OVERVIEW
  : Name extends NotesRoomName
    ? typeof NOTES
    : typeof AREA
