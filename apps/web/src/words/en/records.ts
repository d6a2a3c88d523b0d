import type { Messages } from '../messages.ts'

export const accessLog: Messages['accessLog'] = {
  title: 'Who has seen the plan',
  intro: 'See who has opened the plan, when and why.',
  why: {
    owner: 'Owns the plan',
    consent: (areas) => `Has consent for ${areas}`,
    service: (service) => `Works in ${service}, which has consent`,
    coordinator: 'Is the coordinator',
    guardian: (scope) => `Is guardian for ${scope}`,
    parent: 'Is parent or carer',
    responsible: 'Is responsible for one action and saw only that',
    meeting: (date) => `Was in the meeting on ${date}`,
    question: 'Answered one question',
    unit: 'Saw progress and deadlines, not content',
    export: 'Downloaded a copy',
  },
  wrong: 'Does something look wrong?',
  wrongButton: 'Tell us',
}

export const download: Messages['download'] = {
  pdf: 'Download as PDF',
  data: 'Download everything',
  note: 'The copy has only what you can see. Keep it safe. “Who has seen the plan” shows the download.',
}
