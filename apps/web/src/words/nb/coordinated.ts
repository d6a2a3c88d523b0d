/** Those a coordinator has who have no plan. */
export const coordinated = {
  title: 'Du er koordinator, uten plan',
  since: (date: string) => `Siden ${date}`,
  sinceChild: (date: string) => `Som barnekoordinator siden ${date}`,
  asked: ({ from, date }: { from: string; date: string }) => `Du ble spurt ${date} om å ta over etter ${from}.`,
  yes: 'Ja, jeg tar over',
  no: 'Nei, jeg kan ikke',
  yesFor: (name: string) => `Ja, jeg tar over for ${name}`,
  noFor: (name: string) => `Nei, jeg kan ikke ta over for ${name}`,
  tookOver: (name: string) => `Du er koordinator for ${name} nå.`,
  said: 'Svaret ditt er sendt.',
  passOn: 'Skal en annen ta over, si fra til koordinerende enhet.',
}
