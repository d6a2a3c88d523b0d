/** Where one asks for a plan or a coordinator, and sees where one's requests stand. */
export const REQUESTS_ADDRESS = '/requests'
export const NEW_REQUEST_ADDRESS = '/requests/new'
