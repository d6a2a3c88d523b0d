/** English: loaded when somebody asks for it. */
import type { Messages } from './messages.ts'
import { acting } from './en/acting.ts'
import { comment, suggestion } from './en/conversation.ts'
import { confidentiality, consent, guardian } from './en/consent.ts'
import { oralConsent } from './en/oral-consent.ts'
import { editor } from './en/editor.ts'
import { facts } from './en/facts.ts'
import { announce, group, presence } from './en/group.ts'
import { home } from './en/home.ts'
import { invitation, promise } from './en/invitation.ts'
import { kept } from './en/kept.ts'
import { legal } from './en/legal.ts'
import { action, areaPage, evaluate, goal, progress } from './en/life-area.ts'
import { app, button, dialog, form, label, languageChoice, nav, plan, textSize, theme } from './en/navigation.ts'
import { meeting } from './en/meeting.ts'
import { network } from './en/network.ts'
import { notes } from './en/notes.ts'
import { activity, news, restore, undo } from './en/news.ts'
import { overview, writingHelp } from './en/overview.ts'
import { others } from './en/others.ts'
import { readAloud } from './en/read-aloud.ts'
import { download } from './en/records.ts'
import { refused } from './en/refused.ts'
import { saferSignIn } from './en/safer-sign-in.ts'
import { seeAs } from './en/see-as.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import { connection, page, saveState } from './en/states.ts'
import { told } from './en/told.ts'
import { undoing } from './en/undoing.ts'
import { alone } from './en/alone.ts'
import { waiting } from './en/waiting.ts'
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
} from './en/vocabulary.ts'

export const en: Messages = {
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
