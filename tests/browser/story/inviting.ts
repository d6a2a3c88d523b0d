/** How somebody comes to take part: invited, found to be the right person, and bound to confidentiality. */
import type { Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { expect } from '../people.ts'

export interface Guest {
  readonly name: string
  /** As the form calls it. */
  readonly role: string
  readonly email: string
  /** Of health personnel; left out: whoever signs in is confirmed by hand. */
  readonly hprNumber?: string
}

const invitations = (page: Page) => page.getByRole('region', { name: 'Invitasjoner' })
const confirming = (page: Page, guest: Guest) => page.getByRole('button', { name: `Det er ${guest.name}` })

export async function invites(page: Page, { name, role, email, hprNumber }: Guest): Promise<void> {
  await invitations(page).getByRole('button', { name: 'Inviter noen' }).click()
  const form = page.getByRole('form', { name: 'Inviter noen' })
  await form.getByRole('textbox', { name: 'Navn' }).fill(name)
  await form.getByRole('combobox', { name: 'Rolle' }).selectOption({ label: role })
  await form.getByRole('textbox', { name: 'E-post' }).fill(email)
  if (hprNumber !== undefined) {
    await form.getByRole('combobox', { name: 'Hvordan vet vi' }).selectOption({ label: 'HPR-nummer (helsepersonell)' })
    await form.getByRole('textbox', { name: 'Nummeret' }).fill(hprNumber)
    await expectAccessible(page)
  }
  await form.getByRole('button', { name: 'Send invitasjonen' }).click()
  await expect(invitations(page).getByRole('heading', { name })).toBeVisible()
}

/** A link that was meant for somebody else. */
export async function isTurnedAway(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Invitasjonen er til en annen' })).toBeVisible()
}

/** Whoever is recognised by a number is in the plan at once. */
export async function isLetIn(page: Page, planId: string): Promise<void> {
  await page.waitForURL(new RegExp(`/plan/${planId}$`))
}

/** Whoever is not is shown a code, and nothing of the plan; gives the code. */
export async function waitsWithACode(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: 'Venter på bekreftelse' })).toBeVisible()
  return (await page.locator('.ag-invitation-figures > [aria-hidden]').textContent()) ?? ''
}

/** The inviter hears the code on the telephone. */
export async function confirms(page: Page, guest: Guest, code: string): Promise<void> {
  const row = invitations(page).getByRole('listitem').filter({ hasText: guest.name })
  await expect(row.getByText(`Innloggingen sier at det er ${guest.name}.`)).toBeVisible()
  await row.getByRole('textbox', { name: 'Koden du får høre' }).fill(code)
  await confirming(page, guest).click()
  await expect(confirming(page, guest)).toHaveCount(0)
  await expect(page.getByRole('link', { name: new RegExp(`^${guest.name}`) })).toBeVisible()
}

/** Before anything of the plan is there. */
export async function promisesConfidentiality(page: Page, owner: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Taushetserklæring' })).toBeVisible()
  await expect(page.getByText(`Det jeg får vite om ${owner}`)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Jeg lover dette' }).click()
  await page.getByRole('button', { name: 'Til planen' }).click()
}
