/** Nynorsk: loaded when somebody asks for it. */
import type { Messages } from './messages.ts'
import { acting } from './nn/acting.ts'
import { comment, suggestion } from './nn/conversation.ts'
import { confidentiality, consent, guardian } from './nn/consent.ts'
import { oralConsent } from './nn/oral-consent.ts'
import { editor } from './nn/editor.ts'
import { facts } from './nn/facts.ts'
import { announce, group, presence } from './nn/group.ts'
import { home } from './nn/home.ts'
import { invitation, promise } from './nn/invitation.ts'
import { kept } from './nn/kept.ts'
import { legal } from './nn/legal.ts'
import { action, areaPage, evaluate, goal, progress } from './nn/life-area.ts'
import { app, button, dialog, form, label, languageChoice, nav, plan, textSize, theme } from './nn/navigation.ts'
import { meeting } from './nn/meeting.ts'
import { network } from './nn/network.ts'
import { notes } from './nn/notes.ts'
import { activity, news, restore, undo } from './nn/news.ts'
import { overview, writingHelp } from './nn/overview.ts'
import { others } from './nn/others.ts'
import { readAloud } from './nn/read-aloud.ts'
import { download } from './nn/records.ts'
import { refused } from './nn/refused.ts'
import { saferSignIn } from './nn/safer-sign-in.ts'
import { seeAs } from './nn/see-as.ts'
import { settings } from './nn/settings.ts'
import { signIn } from './nn/sign-in.ts'
import { connection, page, saveState } from './nn/states.ts'
import { told } from './nn/told.ts'
import { undoing } from './nn/undoing.ts'
import { alone } from './nn/alone.ts'
import { waiting } from './nn/waiting.ts'
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
} from './nn/vocabulary.ts'

export const nn: Messages = {
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
