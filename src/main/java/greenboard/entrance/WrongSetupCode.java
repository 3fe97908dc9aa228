package greenboard.entrance;

/**
 * The code is not the one that the log printed last, or it was used, or its hour is over.
 */
class WrongSetupCode extends RuntimeException {

}
