/** Bokmål: the source of all texts. The other languages have the same shape (`messages.ts`). */
import { acting } from './nb/acting.ts'
import { comment, suggestion } from './nb/conversation.ts'
import { confidentiality, consent, guardian } from './nb/consent.ts'
import { oralConsent } from './nb/oral-consent.ts'
import { editor } from './nb/editor.ts'
import { facts } from './nb/facts.ts'
import { announce, group, presence } from './nb/group.ts'
import { home } from './nb/home.ts'
import { invitation, promise } from './nb/invitation.ts'
import { kept } from './nb/kept.ts'
import { legal } from './nb/legal.ts'
import { action, areaPage, evaluate, goal, progress } from './nb/life-area.ts'
import { app, button, dialog, form, label, languageChoice, nav, plan, textSize, theme } from './nb/navigation.ts'
import { meeting } from './nb/meeting.ts'
import { network } from './nb/network.ts'
import { notes } from './nb/notes.ts'
import { activity, news, restore, undo } from './nb/news.ts'
import { overview, writingHelp } from './nb/overview.ts'
import { others } from './nb/others.ts'
import { readAloud } from './nb/read-aloud.ts'
import { download } from './nb/records.ts'
import { refused } from './nb/refused.ts'
import { saferSignIn } from './nb/safer-sign-in.ts'
import { seeAs } from './nb/see-as.ts'
import { settings } from './nb/settings.ts'
import { signIn } from './nb/sign-in.ts'
import { connection, page, saveState } from './nb/states.ts'
import { told } from './nb/told.ts'
import { undoing } from './nb/undoing.ts'
import { alone } from './nb/alone.ts'
import { waiting } from './nb/waiting.ts'
import {
  actionStatus,
  area,
  beadLegend,
  beads,
  consentLevel,
  count,
  evaluation,
  goalStatus,
  role,
} from './nb/vocabulary.ts'

export const nb = {
  app,
  nav,
  plan,
  languageChoice,
  theme,
  textSize,
  button,
  label,
  dialog,
  form,
  role,
  area,
  goalStatus,
  actionStatus,
  evaluation,
  consentLevel,
  oralConsent,
  count,
  beads,
  beadLegend,
  signIn,
  saferSignIn,
  home,
  overview,
  writingHelp,
  areaPage,
  goal,
  action,
  progress,
  evaluate,
  comment,
  suggestion,
  meeting,
  alone,
  waiting,
  news,
  activity,
  undo,
  told,
  undoing,
  restore,
  group,
  invitation,
  promise,
  network,
  notes,
  presence,
  announce,
  saveState,
  connection,
  page,
  refused,
  kept,
  legal,
  consent,
  confidentiality,
  guardian,
  seeAs,
  download,
  editor,
  facts,
  readAloud,
  settings,
  others,
  acting,
}
