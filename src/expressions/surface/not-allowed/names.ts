/**
 * Types of .NET, and of libraries that people know with it, which policies may not use: names by namespace. Types that the declarations
 * mention and mark are not repeated.
 */
export const notAllowedNames: ReadonlyMap<string, string> = new Map([
  ["Azure.Identity", "DefaultAzureCredential"],
  ["Azure.Security.KeyVault.Secrets", "SecretClient"],
  ["Microsoft.CSharp", "CSharpCodeProvider"],
  ["Microsoft.Extensions.Logging", "ILogger"],
  ["Microsoft.IdentityModel.Tokens", "Base64UrlEncoder RsaSecurityKey SigningCredentials SymmetricSecurityKey TokenValidationParameters"],
  [
    "Newtonsoft.Json",
    `
      ConstructorHandling DateFormatHandling DateParseHandling DateTimeZoneHandling DefaultValueHandling FloatFormatHandling FloatParseHandling JsonConverterCollection JsonReader
      JsonSerializer JsonTextReader JsonTextWriter JsonToken JsonValidatingReader JsonWriter MemberSerialization MetadataPropertyHandling MissingMemberHandling NullValueHandling
      ObjectCreationHandling PreserveReferencesHandling ReferenceLoopHandling Required StringEscapeHandling TypeNameHandling WriteState
    `,
  ],
  [
    "Newtonsoft.Json.Converters",
    `
      BinaryConverter BsonObjectIdConverter CustomCreationConverter DataSetConverter DataTableConverter DateTimeConverterBase DiscriminatedUnionConverter EntityKeyMemberConverter
      ExpandoObjectConverter IsoDateTimeConverter JavaScriptDateTimeConverter KeyValuePairConverter RegexConverter StringEnumConverter VersionConverter XmlNodeConverter
    `,
  ],
  ["Newtonsoft.Json.Linq", "JPropertyDescriptor JTokenReader JTokenWriter JsonCloneSettings JsonLoadSettings JsonSelectSettings"],
  ["Newtonsoft.Json.Schema", "JsonSchema"],
  [
    "Newtonsoft.Json.Serialization",
    `
      CamelCasePropertyNamesContractResolver DefaultContractResolver DefaultSerializationBinder DiagnosticsTraceWriter DynamicValueProvider ErrorContext ExpressionValueProvider
      ExtensionDataGetter ExtensionDataSetter IAttributeProvider IContractResolver IReferenceResolver ITraceWriter IValueProvider JsonArrayContract JsonContainerContract JsonContract
      JsonDictionaryContract JsonDynamicContract JsonISerializableContract JsonLinqContract JsonObjectContract JsonPrimitiveContract JsonProperty JsonPropertyCollection
      JsonStringContract MemoryTraceWriter ObjectConstructor ReflectionAttributeProvider ReflectionValueProvider
    `,
  ],
  [
    "System",
    `
      AccessViolationException ActivationContext Activator AppContext AppDomain AppDomainInitializer AppDomainManager AppDomainManagerInitializationOptions AppDomainSetup
      AppDomainUnloadedException ApplicationId ApplicationIdentity ArgIterator ArraySegment AttributeTargets BadImageFormatException Buffer CannotUnloadAppDomainException CharEnumerator
      Console ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey ContextBoundObject ContextMarshalException CrossAppDomainDelegate CultureAwareComparer DBNull
      DataMisalignedException DateOnly DllNotFoundException DuplicateWaitObjectException EntryPointNotFoundException Environment EnvironmentVariableTarget ExecutionEngineException
      FieldAccessException FileStyleUriParser FormattableString FtpStyleUriParser GC GCCollectionMode GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser
      Half HashCode HttpStyleUriParser IAppDomainSetup IAsyncDisposable IAsyncResult ICustomFormatter IObservable IObserver IProgress IServiceProvider ITuple Index
      InsufficientExecutionStackException InsufficientMemoryException Int128 IntPtr InvalidProgramException InvalidTimeZoneException Lazy LdapStyleUriParser LoaderOptimization
      LocalDataStoreSlot MarshalByRefObject MathF MemberAccessException Memory MemoryExtensions MethodAccessException MissingFieldException MissingMemberException MissingMethodException
      ModuleHandle MulticastDelegate MulticastNotSupportedException NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NotFiniteNumberException OperatingSystem
      OperationCanceledException OrdinalComparer PlatformID PlatformNotSupportedException Progress Range ReadOnlyMemory ReadOnlySpan RuntimeArgumentHandle RuntimeFieldHandle
      RuntimeMethodHandle RuntimeTypeHandle SequencePosition Span StackOverflowException StringNormalizationExtensions TimeOnly TupleExtensions TypeAccessException
      TypeInitializationException TypeLoadException TypeUnloadedException TypedReference UInt128 UIntPtr UriBuilder UriIdnScope UriParser UriTypeConverter Void WeakReference
    `,
  ],
  [
    "System.Collections",
    `
      ArrayList BitArray CaseInsensitiveComparer CaseInsensitiveHashCodeProvider CollectionBase Comparer DictionaryBase Hashtable IHashCodeProvider Queue ReadOnlyCollectionBase
      SortedList Stack StructuralComparisons
    `,
  ],
  [
    "System.Collections.Concurrent",
    `
      BlockingCollection ConcurrentBag ConcurrentDictionary ConcurrentQueue ConcurrentStack EnumerablePartitionerOptions IProducerConsumerCollection OrderablePartitioner Partitioner
    `,
  ],
  [
    "System.Collections.Generic",
    `
      CollectionExtensions Comparer EqualityComparer IAsyncEnumerable IAsyncEnumerator LinkedList LinkedListNode PriorityQueue SortedDictionary SortedList SortedSet
    `,
  ],
  ["System.Collections.Immutable", "ImmutableArray ImmutableDictionary ImmutableHashSet ImmutableList"],
  ["System.Collections.ObjectModel", "Collection KeyedCollection ObservableCollection ReadOnlyObservableCollection"],
  [
    "System.Collections.Specialized",
    `
      BitVector32 CollectionsUtil HybridDictionary INotifyCollectionChanged IOrderedDictionary ListDictionary NameObjectCollectionBase NameValueCollection NotifyCollectionChangedAction
      OrderedDictionary StringCollection StringDictionary StringEnumerator
    `,
  ],
  ["System.Configuration", "ConfigurationManager"],
  ["System.Data", "DataColumn DataRow DataSet DataTable"],
  ["System.Data.SqlClient", "SqlCommand SqlConnection SqlDataReader"],
  [
    "System.Diagnostics",
    `
      BooleanSwitch ConsoleTraceListener CorrelationManager CounterCreationData CounterCreationDataCollection CounterSample CounterSampleCalculator Debug Debugger DebuggerBrowsableState
      DefaultTraceListener DelimitedListTraceListener DiagnosticsConfigurationHandler EventInstance EventLog EventLogEntry EventLogEntryCollection EventLogEntryType EventLogPermission
      EventLogPermissionAccess EventLogPermissionEntry EventLogPermissionEntryCollection EventLogTraceListener EventSourceCreationData EventTypeFilter FileVersionInfo ICollectData
      InstanceData InstanceDataCollection InstanceDataCollectionCollection OverflowAction PerformanceCounter PerformanceCounterCategory PerformanceCounterCategoryType
      PerformanceCounterInstanceLifetime PerformanceCounterManager PerformanceCounterPermission PerformanceCounterPermissionAccess PerformanceCounterPermissionEntry
      PerformanceCounterPermissionEntryCollection PerformanceCounterType Process ProcessModule ProcessModuleCollection ProcessPriorityClass ProcessStartInfo ProcessThread
      ProcessThreadCollection ProcessWindowStyle SourceFilter SourceLevels SourceSwitch StackFrame StackFrameExtensions StackTrace Stopwatch Switch TextWriterTraceListener
      ThreadPriorityLevel ThreadState ThreadWaitReason Trace TraceEventCache TraceFilter TraceLevel TraceListener TraceListenerCollection TraceOptions TraceSource TraceSwitch
      XmlWriterTraceListener
    `,
  ],
  [
    "System.Dynamic",
    `
      BinaryOperationBinder BindingRestrictions CallInfo ConvertBinder CreateInstanceBinder DeleteIndexBinder DeleteMemberBinder DynamicMetaObject DynamicMetaObjectBinder DynamicObject
      ExpandoObject GetIndexBinder GetMemberBinder IDynamicMetaObjectProvider IInvokeOnGetBinder InvokeBinder InvokeMemberBinder SetIndexBinder SetMemberBinder UnaryOperationBinder
    `,
  ],
  [
    "System.Globalization",
    `
      Calendar CalendarAlgorithmType CalendarWeekRule CharUnicodeInfo ChineseLunisolarCalendar CompareInfo CultureNotFoundException CultureTypes DateTimeFormatInfo DigitShapes
      EastAsianLunisolarCalendar GlobalizationExtensions GregorianCalendar GregorianCalendarTypes HebrewCalendar HijriCalendar ISOWeek IdnMapping JapaneseCalendar
      JapaneseLunisolarCalendar JulianCalendar KoreanCalendar KoreanLunisolarCalendar NumberFormatInfo PersianCalendar RegionInfo SortKey SortVersion StringInfo TaiwanCalendar
      TaiwanLunisolarCalendar TextElementEnumerator TextInfo ThaiBuddhistCalendar UmAlQuraCalendar
    `,
  ],
  [
    "System.IO",
    `
      BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo DriveNotFoundException DriveType EndOfStreamException EnumerationOptions File
      FileAccess FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream FileSystemInfo FileSystemWatcher HandleInheritability
      InternalBufferOverflowException InvalidDataException MatchCasing MatchType MemoryStream NotifyFilters Path PathTooLongException SearchOption SeekOrigin Stream StreamReader
      StreamWriter UnmanagedMemoryAccessor UnmanagedMemoryStream WaitForChangedResult WatcherChangeTypes
    `,
  ],
  ["System.IO.Compression", "BrotliStream CompressionLevel CompressionMode DeflateStream GZipStream ZipArchive ZipFile"],
  ["System.IdentityModel.Tokens.Jwt", "JwtHeader JwtPayload JwtSecurityToken JwtSecurityTokenHandler"],
  [
    "System.Linq",
    `
      EnumerableExecutor EnumerableQuery IOrderedQueryable IQueryProvider IQueryable OrderedParallelQuery ParallelEnumerable ParallelExecutionMode ParallelMergeOptions ParallelQuery
      Queryable
    `,
  ],
  ["System.Linq.Expressions", "Expression LambdaExpression ParameterExpression"],
  [
    "System.Net",
    `
      AuthenticationManager AuthenticationSchemeSelector AuthenticationSchemes Authorization BindIPEndPoint Cookie CookieCollection CookieContainer CookieException CredentialCache
      DecompressionMethods Dns DnsEndPoint DnsPermission EndPoint EndpointPermission FileWebRequest FileWebResponse FtpStatusCode FtpWebRequest FtpWebResponse GlobalProxySelection
      HttpContinueDelegate HttpListener HttpListenerBasicIdentity HttpListenerContext HttpListenerException HttpListenerPrefixCollection HttpListenerRequest HttpListenerResponse
      HttpListenerTimeoutManager HttpRequestHeader HttpResponseHeader HttpStatusCode HttpVersion HttpWebRequest HttpWebResponse IAuthenticationModule ICertificatePolicy ICredentialPolicy
      ICredentials ICredentialsByHost IPEndPoint IPHostEntry IWebProxy IWebProxyScript IWebRequestCreate NetworkAccess NetworkCredential ProtocolViolationException SecurityProtocolType
      ServicePoint ServicePointManager SocketAddress SocketPermission TransportContext TransportType WebClient WebException WebExceptionStatus WebHeaderCollection WebPermission WebProxy
      WebRequest WebRequestMethods WebResponse
    `,
  ],
  [
    "System.Net.Http",
    `
      ByteArrayContent FormUrlEncodedContent HttpClient HttpClientHandler HttpContent HttpMethod HttpRequestMessage HttpResponseMessage HttpStatusCode MultipartFormDataContent
      StringContent
    `,
  ],
  ["System.Net.Http.Headers", "AuthenticationHeaderValue HttpHeaders MediaTypeHeaderValue"],
  ["System.Net.Mail", "MailMessage SmtpClient"],
  ["System.Net.NetworkInformation", "Ping"],
  [
    "System.Net.Sockets",
    `
      IOControlCode IPPacketInformation IPProtectionLevel IPv6MulticastOption LingerOption MulticastOption NetworkStream ProtocolFamily ProtocolType SelectMode SendPacketsElement Socket
      SocketAsyncOperation SocketClientAccessPolicyProtocol SocketError SocketException SocketFlags SocketInformation SocketInformationOptions SocketOptionLevel SocketOptionName
      SocketReceiveFromResult SocketReceiveMessageFromResult SocketShutdown SocketTaskExtensions SocketType TcpClient TcpListener TransmitFileOptions UdpClient UdpReceiveResult
      UnixDomainSocketEndPoint
    `,
  ],
  ["System.Numerics", "BigInteger Complex Matrix3x2 Matrix4x4 Plane Quaternion Vector Vector2 Vector3 Vector4"],
  [
    "System.Reflection",
    `
      AmbiguousMatchException Assembly AssemblyContentType AssemblyExtensions AssemblyName AssemblyNameFlags AssemblyNameProxy Binder BindingFlags CallingConventions ConstructorInfo
      CustomAttributeData CustomAttributeExtensions CustomAttributeFormatException CustomAttributeNamedArgument CustomAttributeTypedArgument DispatchProxy EventAttributes EventInfo
      EventInfoExtensions ExceptionHandlingClause ExceptionHandlingClauseOptions FieldAttributes FieldInfo GenericParameterAttributes ICustomAttributeProvider IReflect IReflectableType
      ImageFileMachine InterfaceMapping IntrospectionExtensions InvalidFilterCriteriaException LocalVariableInfo ManifestResourceInfo MemberFilter MemberInfo MemberInfoExtensions
      MemberTypes MethodAttributes MethodBase MethodBody MethodImplAttributes MethodInfo MethodInfoExtensions Missing MissingMetadataException Module ModuleExtensions ParameterAttributes
      ParameterInfo ParameterModifier Pointer PortableExecutableKinds ProcessorArchitecture PropertyAttributes PropertyInfo PropertyInfoExtensions ReflectionContext
      ReflectionTypeLoadException ResourceAttributes ResourceLocation RuntimeReflectionExtensions StrongNameKeyPair TargetException TargetInvocationException
      TargetParameterCountException TypeAttributes TypeDelegator TypeExtensions TypeFilter TypeInfo
    `,
  ],
  ["System.Runtime.CompilerServices", "ITuple Unsafe"],
  ["System.Runtime.InteropServices", "GCHandle Marshal"],
  ["System.Runtime.Serialization", "DataContractSerializer"],
  ["System.Runtime.Serialization.Json", "DataContractJsonSerializer"],
  ["System.Security", "SecureString SecurityElement"],
  ["System.Security.Claims", "Claim ClaimTypes ClaimValueTypes ClaimsIdentity ClaimsPrincipal DynamicRoleClaimProvider"],
  [
    "System.Security.Cryptography",
    `
      Aes AesCcm AesCng AesCryptoServiceProvider AesGcm AesManaged AsnEncodedDataCollection AsnEncodedDataEnumerator AsymmetricKeyExchangeDeformatter AsymmetricKeyExchangeFormatter
      AsymmetricSignatureDeformatter AsymmetricSignatureFormatter ChaCha20Poly1305 CngAlgorithm CngAlgorithmGroup CngExportPolicies CngKey CngKeyBlobFormat CngKeyCreationOptions
      CngKeyCreationParameters CngKeyHandleOpenOptions CngKeyOpenOptions CngKeyUsages CngProperty CngPropertyCollection CngPropertyOptions CngProvider CngUIPolicy CngUIProtectionLevels
      CryptoAPITransform CryptoConfig CryptoStream CryptoStreamMode CryptographicAttributeObject CryptographicAttributeObjectCollection CryptographicAttributeObjectEnumerator
      CryptographicOperations CryptographicUnexpectedOperationException CspKeyContainerInfo CspParameters CspProviderFlags DES DESCryptoServiceProvider DSA DSACryptoServiceProvider
      DSAParameters DSASignatureDeformatter DSASignatureFormatter DataProtectionScope DataProtector DeriveBytes ECCurve ECDiffieHellman ECDiffieHellmanPublicKey ECDsa ECDsaCng
      ECKeyXmlFormat ECParameters ECPoint FromBase64Transform FromBase64TransformMode HKDF HMACRIPEMD160 ICspAsymmetricAlgorithm IncrementalHash KeyNumber MACTripleDES MD5Cng
      MD5CryptoServiceProvider MaskGenerationMethod MemoryProtectionScope OidCollection OidEnumerator PKCS1MaskGenerationMethod PasswordDeriveBytes PbeEncryptionAlgorithm PbeParameters
      ProtectedData ProtectedMemory RC2 RC2CryptoServiceProvider RIPEMD160 RIPEMD160Managed RSACng RSACryptoServiceProvider RSAOAEPKeyExchangeDeformatter RSAOAEPKeyExchangeFormatter
      RSAPKCS1KeyExchangeDeformatter RSAPKCS1KeyExchangeFormatter RSAPKCS1SignatureDeformatter RSAPKCS1SignatureFormatter Rfc2898DeriveBytes Rijndael RijndaelManaged
      RijndaelManagedTransform SHA1Cng SHA1CryptoServiceProvider SHA256Cng SHA256CryptoServiceProvider SHA384Cng SHA384CryptoServiceProvider SHA3_256 SHA512Cng
      SHA512CryptoServiceProvider SignatureDescription ToBase64Transform TripleDES TripleDESCng TripleDESCryptoServiceProvider
    `,
  ],
  ["System.Security.Cryptography.Pkcs", "EnvelopedCms SignedCms"],
  [
    "System.Security.Cryptography.X509Certificates",
    `
      CertificateRequest DSACertificateExtensions ECDsaCertificateExtensions OpenFlags StoreLocation StoreName SubjectAlternativeNameBuilder TrustStatus X509BasicConstraintsExtension
      X509Certificate2Collection X509Certificate2Enumerator X509Certificate2UI X509CertificateCollection X509Chain X509ChainElement X509ChainElementCollection X509ChainElementEnumerator
      X509ChainPolicy X509ChainStatus X509ChainStatusFlags X509EnhancedKeyUsageExtension X509ExtensionEnumerator X509FindType X509IncludeOption X509KeyUsageExtension X509KeyUsageFlags
      X509RevocationFlag X509RevocationMode X509SelectionFlag X509SignatureGenerator X509Store X509SubjectKeyIdentifierExtension X509SubjectKeyIdentifierHashAlgorithm
      X509VerificationFlags
    `,
  ],
  ["System.Security.Cryptography.Xml", "EncryptedXml SignedXml"],
  ["System.Security.Principal", "GenericPrincipal WindowsIdentity"],
  [
    "System.Text",
    `
      ASCIIEncoding Decoder DecoderExceptionFallback DecoderExceptionFallbackBuffer DecoderFallbackBuffer DecoderReplacementFallback DecoderReplacementFallbackBuffer Encoder
      EncoderExceptionFallback EncoderExceptionFallbackBuffer EncoderFallbackBuffer EncoderReplacementFallback EncoderReplacementFallbackBuffer EncodingProvider UTF32Encoding
      UTF7Encoding UTF8Encoding UnicodeEncoding
    `,
  ],
  ["System.Text.Json", "JsonDocument JsonElement JsonSerializer JsonSerializerOptions"],
  ["System.Text.Json.Nodes", "JsonArray JsonNode JsonObject JsonValue"],
  ["System.Text.RegularExpressions", "RegexCompilationInfo RegexRunner RegexRunnerFactory"],
  [
    "System.Threading",
    `
      AbandonedMutexException ApartmentState AsyncFlowControl AsyncLocal AsyncLocalValueChangedArgs AutoResetEvent Barrier BarrierPostPhaseException CancellationToken
      CancellationTokenRegistration CancellationTokenSource CompressedStack CountdownEvent EventResetMode EventWaitHandle ExecutionContext HostExecutionContext
      HostExecutionContextManager Interlocked LazyInitializer LazyThreadSafetyMode Lock LockCookie LockHolder LockRecursionException LockRecursionPolicy ManualResetEvent
      ManualResetEventSlim Monitor Mutex NativeOverlapped Overlapped ParameterizedThreadStart PreAllocatedOverlapped ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle Semaphore
      SemaphoreFullException SemaphoreSlim SpinLock SpinWait SynchronizationContext SynchronizationLockException Thread ThreadAbortException ThreadInterruptedException ThreadLocal
      ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState ThreadStateException Timeout Timer Volatile WaitHandle
      WaitHandleCannotBeOpenedException WaitHandleExtensions
    `,
  ],
  [
    "System.Threading.Tasks",
    `
      ConcurrentExclusiveSchedulerPair Parallel ParallelLoopResult ParallelLoopState ParallelOptions Task TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource
      TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskScheduler TaskSchedulerException TaskStatus ValueTask
    `,
  ],
  ["System.Timers", "Timer"],
  ["System.Web", "HttpContext HttpServerUtility HttpUtility"],
  ["System.Web.Script.Serialization", "JavaScriptSerializer"],
  [
    "System.Xml",
    `
      ConformanceLevel DtdProcessing EntityHandling Formatting IApplicationResourceStreamResolver IHasXmlNode IXmlNamespaceResolver NameTable NamespaceHandling NewLineHandling ReadState
      ValidationType WhitespaceHandling WriteState XmlAttributeCollection XmlCDataSection XmlCharacterData XmlComment XmlConvert XmlDataDocument XmlDateTimeSerializationMode
      XmlDeclaration XmlDocument XmlDocumentFragment XmlDocumentType XmlElement XmlEntity XmlEntityReference XmlImplementation XmlLinkedNode XmlNameTable XmlNamedNodeMap
      XmlNamespaceManager XmlNamespaceScope XmlNode XmlNodeChangedAction XmlNodeList XmlNodeOrder XmlNodeReader XmlNotation XmlOutputMethod XmlParserContext XmlProcessingInstruction
      XmlQualifiedName XmlReader XmlReaderSettings XmlResolver XmlSecureResolver XmlSignificantWhitespace XmlSpace XmlText XmlTextReader XmlTextWriter XmlTokenizedType XmlUrlResolver
      XmlValidatingReader XmlWhitespace XmlWriter XmlWriterSettings XmlXapResolver
    `,
  ],
  ["System.Xml.Linq", "XObjectChange XStreamingElement"],
  ["System.Xml.Serialization", "XmlSerializer"],
  [
    "System.Xml.XPath",
    `
      Extensions IXPathNavigable XDocumentExtensions XPathDocument XPathException XPathExpression XPathItem XPathNamespaceScope XPathNavigator XPathNodeIterator XPathNodeType
      XPathResultType XmlCaseOrder XmlDataType XmlSortOrder
    `,
  ],
  ["System.Xml.Xsl", "XslCompiledTransform XsltArgumentList"],
]);
