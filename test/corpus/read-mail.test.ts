import { expect, it } from 'vitest'
import { readMail } from './read-mail.ts'

it('a plain mail is its subject and its text', () => {
  expect(readMail('From: a@example.org\nSubject: Hello\n there\n\nHow are you?\n')).toBe(
    'Hello there\nHow are you?',
  )
})

it('of a mail of pages the text stays, with the addresses of its links', () => {
  const page =
    '<html><style>b { x }</style><p>Buy <b>now</b>&nbsp;<a href="http://shop.example">here</a></html>'
  expect(readMail(`Subject: Offer\nContent-Type: text/html\n\n${page}`)).toBe(
    'Offer\nBuy now http://shop.example here',
  )
})

it('reads quoted and packed texts', () => {
  expect(readMail('Subject: Q\nContent-Transfer-Encoding: quoted-printable\n\nfr=\nee =3D 0')).toBe(
    'Q\nfree = 0',
  )
  expect(readMail(`Subject: B\nContent-Transfer-Encoding: base64\n\n${btoa('packed')}\n`)).toBe('B\npacked')
})

it('of a mail in parts it takes the first text', () => {
  const parts = '--x\nContent-Type: image/png\n\nabc\n--x\nContent-Type: text/plain\n\nthe text\n--x--\n'
  expect(readMail(`Subject: P\nContent-Type: multipart/mixed; boundary="x"\n\n${parts}`)).toBe('P\nthe text')
})
