package greenboard.accounts;

/**
 * Another account has this e-mail address.
 */
public class EmailTaken extends RuntimeException {

}
