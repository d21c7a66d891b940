/// Keys and tokens of others, made once with Python's `cryptography` 48.0.0 by hand, no library of
/// tokens. The key `ed` is that of the seed 00 01 ... 1f.
///
/// Claims of all three: iss https://idp.example, aud mall and other, sub user-7, iat and nbf
/// 1700000000, exp 1700003600, roles a and b, level 7, half 0.5.
enum ForeignTokens {
  static let edDSA =
    "eyJ0eXAiOiAiSldUIiwgImFsZyI6ICJFZERTQSIsICJraWQiOiAiZWQifQ.eyJpc3MiOiAiaHR0cHM6Ly9pZHAuZ"
    + "XhhbXBsZSIsICJhdWQiOiBbIm1hbGwiLCAib3RoZXIiXSwgInN1YiI6ICJ1c2VyLTciLCAiaWF0IjogMTcwMDAwM"
    + "DAwMCwgIm5iZiI6IDE3MDAwMDAwMDAsICJleHAiOiAxNzAwMDAzNjAwLCAicm9sZXMiOiBbImEiLCAiYiJdLCAib"
    + "GV2ZWwiOiA3LCAiaGFsZiI6IDAuNX0.BiPRMDEU0Wppd7zyJCiVbJ3hHiuvOsiPbVUcHSRvNNcIK46cgCiBuDyM-"
    + "hanc5eGXjr7Q_0weGRRB1dUCpsyDQ"
  static let es256 =
    "eyJ0eXAiOiAiSldUIiwgImFsZyI6ICJFUzI1NiIsICJraWQiOiAiZWMifQ.eyJpc3MiOiAiaHR0cHM6Ly9pZHAuZ"
    + "XhhbXBsZSIsICJhdWQiOiBbIm1hbGwiLCAib3RoZXIiXSwgInN1YiI6ICJ1c2VyLTciLCAiaWF0IjogMTcwMDAwM"
    + "DAwMCwgIm5iZiI6IDE3MDAwMDAwMDAsICJleHAiOiAxNzAwMDAzNjAwLCAicm9sZXMiOiBbImEiLCAiYiJdLCAib"
    + "GV2ZWwiOiA3LCAiaGFsZiI6IDAuNX0.BJazESrqdWrIPOUVWkQ5m7ezaUxV77eqA464giK87etUnyELU9Qo-aBb7"
    + "BvkF_9eLGtHGc2DZPaoWakj1ZoOpw"
  static let rs256 =
    "eyJ0eXAiOiAiSldUIiwgImFsZyI6ICJSUzI1NiIsICJraWQiOiAicnNhIn0.eyJpc3MiOiAiaHR0cHM6Ly9pZHAu"
    + "ZXhhbXBsZSIsICJhdWQiOiBbIm1hbGwiLCAib3RoZXIiXSwgInN1YiI6ICJ1c2VyLTciLCAiaWF0IjogMTcwMDAw"
    + "MDAwMCwgIm5iZiI6IDE3MDAwMDAwMDAsICJleHAiOiAxNzAwMDAzNjAwLCAicm9sZXMiOiBbImEiLCAiYiJdLCAi"
    + "bGV2ZWwiOiA3LCAiaGFsZiI6IDAuNX0.B4oOAOV__xFdOeCGJpuBSPeyQhasQaT8a6H7ZVNNe2ncnXrYbnpjz1zH"
    + "SslntWVnqYY4hDsmxr8RgwlmSQUDnybQQ9BhMrLs_06WSzHGeVADzEwteAAtKs02XeDw4LAJXlooaDx_M2XqHGYr"
    + "sEC2KjpGCFjwJghI0B5MEXXepsZpkF3sfmQ2kYdM6FfCd17IAStP5-WPlQhltwELTszVH-ps8PLwNfJ6vO2QYR1I"
    + "Wv0VK9KCou1zP28mHGv99emqhHJjLjyJMDBaj6S7w1mU68y-x22gwRSfr5cZSjcFLR1-FZAQRZ6w1aFXFD2EpAVF"
    + "51MWJxkiaH8gsEAg5XQgNg"

  static let edKey =
    #"{"kty": "OKP", "crv": "Ed25519", "kid": "ed", "use": "sig", "alg": "EdDSA", "x":"#
    + #" "A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg"}"#
  static let ecKey =
    #"{"kty": "EC", "crv": "P-256", "kid": "ec", "use": "sig", "x": "FxjnCLRswJO0gzBb6"#
    + #"fugrvzrwy6arIOSTC0-Qzyyq_4", "y": "tDPj8oF9krGsfLCqtgZch2KzA6BegYY2BvZPjXXQV9I"}"#
  static let rsaKey =
    #"{"kty": "RSA", "kid": "rsa", "key_ops": ["verify"], "alg": "RS256", "n": "uDAabX"#
    + #"qRW3HMfp38bvMc4C4KgREew_FEr0CLjpH9sEBzM6ymf8abVkDw5uFCQfwpqe9i9Lup6WUWXEMb1MxYtB"#
    + #"-Q9UtoTchDrEWT7MCf-DEF11w9zebEfwvYngBTa-7rQOYqeESHM2g1Zdw_ZCDtFZIVGlkNSPXf1-k2Fa"#
    + #"dCX6LmVSa2I2vXLrMGceFunINkkmcsWpTQxoEG-kVM50io5foRiydhyHhIs6BVo-LV1-TWCTq-UAq-Be"#
    + #"nS8ER06j_xdBf6kJX-fF7Nf4LIXHQ-SWWVSBvTP8zQXaz8n2TNZOG2rf_Jf_9HjnG1LTuS5rfJ0gHi5r"#
    + #"_9kTzJ8V0js_PQPw", "e": "AQAB"}"#
  /// The text of the RSA key, as one would confuse it with a secret of HMAC.
  static let rsaPEM = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuDAabXqRW3HMfp38bvMc
    4C4KgREew/FEr0CLjpH9sEBzM6ymf8abVkDw5uFCQfwpqe9i9Lup6WUWXEMb1MxY
    tB+Q9UtoTchDrEWT7MCf+DEF11w9zebEfwvYngBTa+7rQOYqeESHM2g1Zdw/ZCDt
    FZIVGlkNSPXf1+k2FadCX6LmVSa2I2vXLrMGceFunINkkmcsWpTQxoEG+kVM50io
    5foRiydhyHhIs6BVo+LV1+TWCTq+UAq+BenS8ER06j/xdBf6kJX+fF7Nf4LIXHQ+
    SWWVSBvTP8zQXaz8n2TNZOG2rf/Jf/9HjnG1LTuS5rfJ0gHi5r/9kTzJ8V0js/PQ
    PwIDAQAB
    -----END PUBLIC KEY-----
    """
}
