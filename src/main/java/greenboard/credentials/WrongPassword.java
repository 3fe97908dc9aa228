package greenboard.credentials;

/**
 * What was typed is not the password of who is signed in.
 */
public class WrongPassword extends RuntimeException {

}
