package greenboard.entrance;

/**
 * The address and the password do not belong together. Which of them is wrong is not
 * told.
 */
class SignInRefused extends RuntimeException {

}
