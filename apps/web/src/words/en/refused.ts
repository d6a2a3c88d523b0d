import type { Messages } from '../messages.ts'

export const refused: Messages['refused'] = {
  notAllowed: () => 'You cannot change this. Comment or make a suggestion.',
  ownerOnly: ({ owner }) => `Only ${owner} writes here. Write a comment.`,
  notResponsible: ({ responsible }) =>
    `You are not responsible for this action. Ask ${responsible || 'the coordinator'} or make a suggestion.`,
  notYourComment: () => 'Someone else wrote this comment. Write a reply.',
  goalAgreed: () => 'This goal is agreed. Make a suggestion.',
  unknownContent: () => 'Some of this cannot be saved. Paste only the text.',
  invalidInput: () => 'Something is not filled in correctly. Look over what you wrote and try again.',
  wrongNumber: () =>
    'The number is not right. A national identity number has 11 digits, an HPR number 7 to 9. Look over what you wrote.',
  tooLarge: () => 'This is too big. Shorten or split it.',
  tooFast: () => 'Too much at once. Wait a little and try again.',
  capacityEnded: () => 'You can no longer act for the plan owner here. Go on as yourself.',
  outsideMandate: ({ owner }) => `This is outside your authorisation or mandate. Ask ${owner}.`,
  parentsDecide: () =>
    'Parents decide this for children, by the Patient and User Rights Act. Talk to them or to the coordinator.',
  notYoursToPassOn: () =>
    'The service sees more of the plan than you do. Ask the service’s leader to add the new person.',
  alreadyTakesPart: () =>
    'The person with this number takes part in the plan, or once did, and cannot be added to a service. Check the number.',
  consentWithdrawn: () => 'The consent is withdrawn. Talk to the coordinator.',
  underRepair: () => 'This part of the plan can only be read now. Copy your text. Those who run the service know.',
  ownCase: () => 'You asked for this yourself, or it is about you. Somebody else in the coordinating unit must answer.',
  alreadyAsked: () => 'You already have a request that is not answered. See where it stands under “My requests”.',
  hasPlan: () => 'This person has a plan. There is one for each person. Answer that they have one already.',
  changedSince: () => 'Someone else was faster. Look at how it stands now, and try again.',
  planClosed: () => 'The plan is closed. Contact the coordinating unit.',
  wrongLevel: () => 'A safer sign-in is needed. Use BankID, for example.',
  notSignedIn: () => 'You are not signed in. Sign in and try again.',
  roomNotFound: () => 'We cannot find this page. Go to the overview.',
  outdatedPage: () => 'This page is older than the plan. Copy your text and reload.',
  notLogged: () =>
    'We cannot write down that you read the plan, and so we do not show it. Wait a little; we will try again.',
  serverBusy: () => 'Many are here now. Wait a little; we will try again.',
  tryLater: () => 'Something went wrong here. Copy your text and try again later.',
}
